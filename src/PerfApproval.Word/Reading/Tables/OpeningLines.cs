using PerfApproval.Word.Reading.Blocks;
using PerfApproval.Word.Reading.Forms;

namespace PerfApproval.Word.Reading.Tables;

/// <summary>Reads what a document printed as a line above the table although the form has it in the table's first row.</summary>
internal static class OpeningLines
{
    public static void Read(ProjectDraft draft, HeadLayout layout, FieldValues values, ProjectNotes notes)
    {
        if (layout.Rows is not [{ HasLabels: false } first, ..]) return;
        var missing = first.Fields.Select(f => f.Field!).Where(f => !values.Has(f)).ToArray();
        foreach (var paragraph in draft.Opening)
        {
            if (missing.Length == 0 || Residue.IsPageNumber(paragraph.Text)) continue;
            var text = WithoutFixedText(paragraph.Text, first);
            if (text.Length == 0) continue;
            values.Set(missing[0], [new TableCell { Place = paragraph.Place, Column = 0, Content = CleanText.Of(text) }]);
            notes.Add(paragraph.Place, $"“{CleanText.Shortened(text)}”印在表格之外，按表式读作表内第一行。");
            missing = missing[1..];
        }
    }

    // 211101天津市红桥区人民法院    单位：万元 on one line.
    private static string WithoutFixedText(string line, HeadRow first)
    {
        var parts = line.Split(['\t', '\n', '\u3000']).SelectMany(p => p.Split("  ", StringSplitOptions.RemoveEmptyEntries));
        return string.Join(' ', parts.Select(p => p.Trim()).Where(p => p.Length > 0 && !first.Cells.Any(c => c.IsFixedText(LabelKey.Of(p)))));
    }
}
