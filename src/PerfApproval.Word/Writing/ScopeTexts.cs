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
        texts[FieldKey.DocumentTitle] = [Title(form, texts)];
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

    /// <summary>The title of the form with its tags filled; a tag nobody knows stays, for the eye to find.</summary>
    private static string Title(Form form, FieldTexts texts)
    {
        var title = form.Title;
        foreach (var field in new Vocabulary(form).Fields.Where(f => f.Scope == Scope.Document && f.Key != FieldKey.DocumentTitle))
            title = title.Replace($"{{{{{field.Name}}}}}", texts.Text(field.Key), StringComparison.Ordinal);
        return title;
    }
}
