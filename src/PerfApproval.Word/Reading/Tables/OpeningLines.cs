using PerfApproval.Domain.Forms;
using PerfApproval.Word.Reading.Blocks;
using PerfApproval.Word.Reading.Forms;

namespace PerfApproval.Word.Reading.Tables;

/// <summary>Reads what a document printed as a line above the table although the form has it in the table's first row.</summary>
internal static class OpeningLines
{
    public static void Read(ProjectDraft draft, FormMap form, FieldValues values, ProjectNotes notes)
    {
        if (form.Head.Rows is not [{ HasLabels: false } first, ..]) return;
        var missing = first.Fields.Select(f => f.Field!).Where(f => !values.Has(f)).ToArray();
        foreach (var paragraph in draft.Opening)
        {
            if (missing.Length == 0 || Residue.IsPageNumber(paragraph.Text)) continue;
            var text = Uncaptioned(first.WithoutFixedText(paragraph.Text).Trim(), form.Form);
            if (text.Length == 0) continue;
            values.Set(missing[0], [new TableCell { Place = paragraph.Place, Column = 0, Content = CleanText.Of(text) }]);
            notes.Add(paragraph.Place, $"“{CleanText.Shortened(text)}”印在表格之外，按表式读作表内第一行。");
            missing = missing[1..];
        }
    }

    // A caption of its own (编报单位：…) is no part of the text.
    private static string Uncaptioned(string text, Form form)
    {
        var colon = text.IndexOfAny([':', '：']);
        return colon > 0 && form.Fields.Values.Any(name => LabelKey.Of(name) == LabelKey.Of(text[..colon])) ? text[(colon + 1)..].Trim() : text;
    }
}
