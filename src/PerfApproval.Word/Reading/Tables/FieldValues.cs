using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Values;
using PerfApproval.Word.Reading.Blocks;

namespace PerfApproval.Word.Reading.Tables;

/// <summary>The texts of one project's fields as they are found, each cleaned of what only its print needs.</summary>
internal sealed class FieldValues(Form form, ProjectNotes notes)
{
    private static readonly HashSet<string> ProseFields = new(StringComparer.Ordinal)
    {
        FieldKeys.Purpose, FieldKeys.Goals, FieldKeys.ProjectGoal, FieldKeys.YearGoal,
    };

    private readonly Dictionary<string, List<string>> found = new(StringComparer.Ordinal);

    /// <summary>How many fields the document printed a place for.</summary>
    public int Found => found.Count;

    public bool Has(string field) => found.ContainsKey(field);

    public FieldTexts Texts()
    {
        var texts = new FieldTexts();
        foreach (var (field, lines) in found) texts[field] = lines;
        return texts;
    }

    /// <summary>Running text, which may go on in a further row.</summary>
    public static bool IsProse(string field) => ProseFields.Contains(field) || field.StartsWith(FieldKeys.ExtraPrefix, StringComparison.Ordinal);

    public void Set(string field, IReadOnlyList<TableCell> cells)
    {
        var texts = Cleaned(field, cells);
        if (texts.Count == 0) return;
        if (found.TryAdd(field, texts)) NoteParts(field, cells);
        else if (IsProse(field) && !texts.SequenceEqual(found[field])) Append(field, cells);
        else if (!texts.SequenceEqual(found[field])) notes.Add(cells[0].Place, $"{Name(field)}出现了不止一次，读作“{found[field][0]}”，“{texts[0]}”未读入，请核对。");
    }

    /// <summary>More of a field, from a row that continues it.</summary>
    public void Append(string field, IReadOnlyList<TableCell> cells)
    {
        var texts = Cleaned(field, cells);
        if (texts.Count == 0) return;
        if (!found.TryAdd(field, texts)) found[field].AddRange(texts);
        notes.Add(cells[0].Place, $"{Name(field)}分在几行，已接在一起。");
    }

    private void NoteParts(string field, IReadOnlyList<TableCell> cells)
    {
        if (cells.Count > 1) notes.Add(cells[0].Place, $"{Name(field)}分在 {cells.Count} 格，已合在一起，请核对。");
    }

    private List<string> Cleaned(string field, IReadOnlyList<TableCell> cells)
    {
        var texts = cells.SelectMany(c => c.Paragraphs).ToList();
        if (!IsFigure(field)) return texts;
        var half = texts.ConvertAll(t => LabelKey.HalfWidthFigure(t.Trim()));
        if (!half.SequenceEqual(texts.Select(t => t.Trim())))
            notes.Add(cells[0].Place, $"{Name(field)}“{texts[0].Trim()}”中的全角字符已改为半角。");
        return field.StartsWith(FieldKeys.FundsPrefix, StringComparison.Ordinal) ? half.ConvertAll(t => WithoutUnit(field, t, cells[0].Place)) : half;
    }

    private static bool IsFigure(string field) =>
        field.StartsWith(FieldKeys.FundsPrefix, StringComparison.Ordinal) || field.StartsWith(FieldKeys.PlanPrefix, StringComparison.Ordinal)
        || field is FieldKeys.Code or FieldKeys.Start or FieldKeys.End;

    // 253.00万元 in a form in 万元 says its unit twice; another unit is the filer's affair and stays.
    private string WithoutUnit(string field, string amount, Place place)
    {
        var unit = form.Money.Unit;
        if (amount.EndsWith(unit, StringComparison.Ordinal) && Amount.Parse(amount[..^unit.Length]) is not null && amount.Length > unit.Length)
        {
            notes.Add(place, $"{Name(field)}“{amount}”中的单位与表式相同，已略去。");
            return amount[..^unit.Length].Trim();
        }

        if (Amount.Parse(amount) is null) notes.Add(place, $"{Name(field)}“{amount}”不是以{unit}为单位的数，照原样读入，请核对。");
        return amount;
    }

    private string Name(string field) => form.Fields.GetValueOrDefault(field, field);
}
