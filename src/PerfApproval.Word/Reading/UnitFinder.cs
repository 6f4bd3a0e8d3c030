using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;
using PerfApproval.Word.Reading.Blocks;
using PerfApproval.Word.Reading.Forms;
using PerfApproval.Word.Reading.Tables;

namespace PerfApproval.Word.Reading;

/// <summary>Tells which unit a document is of: the one most of its tables name, else the one in its title.</summary>
internal sealed class UnitFinder(FormMap form, ImportNotes notes)
{
    private const int FewestDigits = 3;
    private const int MostDigits = 12;
    private const int LongestCaption = 8;

    public DocumentUnit UnitOf(IReadOnlyList<ReadProject> projects, IReadOnlyList<TextParagraph> outside)
    {
        var named = projects.Select(p => (p.Project.Number, p.Draft.Place, Unit: Named(p.Texts))).Where(p => p.Unit is not null).ToArray();
        var unit = named.GroupBy(p => p.Unit).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault() ?? InTitle(outside);
        foreach (var (number, place, other) in named.Where(p => p.Unit != unit))
            notes.Add(number, place, $"本表的单位是“{other!.Code}{other.Name}”，与其他表的“{unit?.Code}{unit?.Name}”不同，请核对。");
        if (unit is null) notes.Add(null, new Place(), "文件中没有读到单位名称，请在导入时指定单位。");
        else if (unit.Code is null && (form.Form.Has(FieldKeys.Unit) || form.Form.Has(FieldKeys.UnitCode)))
            notes.Add(null, new Place(), $"单位“{unit.Name}”没有印出编码，请核对。");
        return unit ?? new DocumentUnit(null, "");
    }

    private static DocumentUnit? Named(FieldTexts texts)
    {
        var both = texts.Text(FieldKeys.Unit);
        if (both.Length > 0) return Parted(both);
        var (code, name) = (texts.Text(FieldKeys.UnitCode), texts.Text(FieldKeys.UnitName));
        return name.Length + code.Length == 0 ? null : new(code.Length == 0 ? null : code, name);
    }

    // 331001唐山市丰南区人民法院: the code is the digits the cell begins with.
    private static DocumentUnit Parted(string text)
    {
        var plain = WithoutCaption(text.Trim());
        var digits = 0;
        while (digits < plain.Length && char.IsAsciiDigit(LabelKey.HalfWidth(plain[digits]))) digits++;
        if (digits is < FewestDigits or > MostDigits) return new(null, plain);
        var name = plain[digits..].TrimStart(' ', '\u3000', '\u00A0', '\t', '-', '－', '_', ':', '：');
        return name.Length == 0 ? new(null, plain) : new(LabelKey.HalfWidth(plain[..digits]), name);
    }

    // 编报单位：331001唐山市丰南区人民法院.
    private static string WithoutCaption(string text)
    {
        var colon = text.IndexOfAny([':', '：']);
        return colon is > 0 and <= LongestCaption && !text[..colon].Any(char.IsDigit) && colon < text.Length - 1 ? text[(colon + 1)..].Trim() : text;
    }

    private DocumentUnit? InTitle(IReadOnlyList<TextParagraph> outside) =>
        FrontLines.Titles(outside).Select(line => form.Headings.Title(line)?.GetValueOrDefault(FieldKeys.UnitName)).OfType<string>()
            .Select(name => new DocumentUnit(null, name)).FirstOrDefault();
}
