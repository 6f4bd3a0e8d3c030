using System.Globalization;
using PerfApproval.Domain.Documents;

namespace PerfApproval.Domain.Tables;

/// <summary>The cells of an overall target: <c>goal</c>, <c>measures</c>, and <c>items.0.title</c>, <c>.goal</c> or <c>.indicators</c> by the item's place.</summary>
internal static class OverallCells
{
    private const string Goal = "goal", Measures = "measures", Items = "items", Title = "title", Indicators = "indicators";

    public static string? Read(OverallTarget overall, string field) => field switch
    {
        Goal => string.Join('\n', overall.Goal),
        Measures => string.Join('\n', overall.Measures),
        _ => Place(overall, field) is var (item, part) ? Read(overall.Items[item], part) : null,
    };

    public static OverallTarget With(OverallTarget overall, string field, string text) => field switch
    {
        Goal => overall with { Goal = text.Split('\n') },
        Measures => overall with { Measures = text.Split('\n') },
        _ => Place(overall, field) is var (item, part)
            ? overall with { Items = [.. overall.Items.Select((other, i) => i == item ? With(other, part, text) : other)] }
            : overall,
    };

    private static (int Item, string Part)? Place(OverallTarget overall, string field) =>
        field.Split('.') is [Items, var place, (Title or Goal or Indicators) and var part]
        && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var item) && item < overall.Items.Count ? (item, part) : null;

    private static string Read(OverallItem item, string part) => part switch
    {
        Title => item.Title,
        Goal => item.Goal,
        _ => item.Indicators,
    };

    private static OverallItem With(OverallItem item, string part, string text) => part switch
    {
        Title => item with { Title = text },
        Goal => item with { Goal = text },
        _ => item with { Indicators = text },
    };
}
