using PerfApproval.Domain.Forms;
using PerfApproval.Word.Reading.Blocks;

namespace PerfApproval.Word.Reading.Forms;

/// <summary>The headings and labels of the overall part of a document.</summary>
internal sealed class OverallLabels(OverallLayout layout)
{
    private const string Number = "number";

    private readonly string[] parts = [.. layout.Part.Concat(layout.ProjectsPart).Select(LabelKey.Of)];
    private readonly string[] sections = [.. new[] { layout.GoalHeading, layout.ItemsHeading, layout.MeasuresHeading }.Select(Unnumbered)];
    private readonly TaggedPattern item = ItemPattern(layout.ItemTitle);

    /// <summary>Which section a line opens: 0 the goal, 1 the items, 2 the measures; null when it opens none.</summary>
    public int? SectionOf(string line)
    {
        var at = Array.IndexOf(sections, Unnumbered(line));
        return at < 0 ? null : at;
    }

    /// <summary>A line that only names a part of the document.</summary>
    public bool IsPart(string line) => parts.Contains(LabelKey.Of(line));

    /// <summary>A line that opens a part or a section.</summary>
    public bool Opens(string line) => IsPart(line) || SectionOf(line) is not null;

    /// <summary>Number and title of an item.</summary>
    public (string? Number, string Title) Item(string line)
    {
        var match = item.Match(line);
        return match is null ? (null, line) : (match.GetValueOrDefault(Number), match.Where(m => m.Key != Number).Select(m => m.Value).FirstOrDefault(line));
    }

    public string? Goal(string line) => After(layout.GoalLabel, line);

    public string? Indicators(string line) => After(layout.IndicatorsLabel, line);

    // An item's title opens with a number by the very layout; its tag's name is the form's own affair.
    private static TaggedPattern ItemPattern(string title)
    {
        var first = title.StartsWith("{{", StringComparison.Ordinal) ? title[2..title.IndexOf("}}", StringComparison.Ordinal)] : "";
        return new(title.Replace($"{{{{{first}}}}}", $"{{{{{Number}}}}}", StringComparison.Ordinal), tag => tag == Number, _ => false);
    }

    private static string? After(string label, string line)
    {
        var plain = LabelKey.Of(label);
        var trimmed = line.TrimStart();
        var colon = trimmed.IndexOfAny([':', '：']);
        return colon > 0 && LabelKey.Of(trimmed[..colon]) == plain ? trimmed[(colon + 1)..] : null;
    }

    // 一、 and （一） before the same heading are a matter of taste.
    private static string Unnumbered(string heading)
    {
        var key = LabelKey.Of(heading).TrimStart('(', '第');
        var text = key.TrimStart("0123456789一二三四五六七八九十".ToCharArray());
        return text.Length < key.Length ? text.TrimStart(')', '、', '.', ',', '部', '分') : key;
    }
}
