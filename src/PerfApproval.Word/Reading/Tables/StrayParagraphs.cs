using PerfApproval.Word.Reading.Blocks;
using PerfApproval.Word.Reading.Forms;

namespace PerfApproval.Word.Reading.Tables;

/// <summary>Paragraphs outside the tables: some are the rest of a cell, the others belong to no project.</summary>
internal sealed class StrayParagraphs(FormMap form, SourceLayout source, ImportNotes notes)
{
    private readonly List<TextParagraph> waiting = [];

    /// <summary>The paragraphs that belong to no project, in order.</summary>
    public List<TextParagraph> Outside { get; } = [];

    /// <summary>A paragraph below a table of the current project; what follows tells whether it goes on in that table.</summary>
    public void Add(TextParagraph paragraph) => waiting.Add(paragraph);

    /// <summary>Where cells are lines, a paragraph after an empty one looks as if it stood below the table.</summary>
    public void GiveTo(ProjectDraft draft, TableRow next)
    {
        if (waiting.Count == 0) return;
        if (source != SourceLayout.CellPerLine || !draft.HasRows || !Continues(draft.LastRow, next))
        {
            LeaveOutside();
            return;
        }

        draft.LengthenLastCell([.. waiting.Select(p => p.Content)]);
        waiting.Clear();
    }

    public void LeaveOutside()
    {
        Outside.AddRange(waiting);
        // Below the tables the overall part may begin; else what stands there is a remark that the form has no place for.
        if (form.Overall is not { } overall || !waiting.Exists(p => overall.Opens(p.Text)))
        {
            foreach (var paragraph in waiting.Where(p => !Residue.IsPageNumber(p.Text)))
                notes.AddRecurring(null, paragraph.Place, $"“{CleanText.Shortened(paragraph.Text.Trim())}”印在表格之外，未读入");
        }

        waiting.Clear();
    }

    // Before a header row it may as well be a caption; then only a further numbered paragraph belongs above.
    private bool Continues(TableRow above, TableRow next) =>
        !form.Columns.IsHeader(next.Filled)
        || (char.IsAsciiDigit(waiting[0].Text[0]) && above.Cells[^1].Paragraphs is [.., { Length: > 0 } last] && char.IsAsciiDigit(last[0]));
}
