using System.Globalization;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;
using PerfApproval.Word.Writing.Templates;

namespace PerfApproval.Word.Writing;

/// <summary>The texts of the fields that stand outside a project's table: on the cover, before a unit's part, in the overall target.</summary>
internal static class ScopeTexts
{
    public static FieldTexts Of(Imprint imprint, Form form)
    {
        var texts = Of(imprint.Issuer, imprint.Year);
        texts[FieldKey.DocumentTitle] = [form.TitleFor(imprint.Issuer.Name, imprint.Year)];
        if (imprint.Date is { } date)
            texts[FieldKey.DocumentDate] = [string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日")];
        return texts;
    }

    public static FieldTexts Of(TargetDocument unit) => Of(unit.Unit, unit.Year);

    public static FieldTexts Of(OverallTarget overall) => new()
    {
        [FieldKey.OverallGoal] = overall.Goal,
        [FieldKey.OverallMeasures] = overall.Measures,
    };

    public static FieldTexts Of(OverallItem item, int number) => new()
    {
        [FieldKey.ItemNumber] = [number.ToString(CultureInfo.InvariantCulture)],
        [FieldKey.ItemTitle] = item.Title.Split('\n'),
        [FieldKey.ItemGoal] = item.Goal.Split('\n'),
        [FieldKey.ItemIndicators] = item.Indicators.Split('\n'),
    };

    private static FieldTexts Of(DocumentUnit unit, int? year) => new()
    {
        [FieldKeys.Unit] = [unit.Code + unit.Name],
        [FieldKeys.UnitCode] = [unit.Code ?? ""],
        [FieldKeys.UnitName] = [unit.Name],
        [FieldKeys.Year] = [year?.ToString(CultureInfo.InvariantCulture) ?? ""],
    };
}
