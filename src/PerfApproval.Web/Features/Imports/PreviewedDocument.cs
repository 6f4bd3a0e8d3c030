using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.History;
using PerfApproval.Domain.Rules;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Features.Imports;

/// <summary>What an uploaded document would do if it were confirmed now.</summary>
public sealed record PreviewedDocument(ImportPreview Preview, FiledDocument Filed, Form Form, IReadOnlyList<PreviewedTable> Tables)
{
    /// <summary>The notes that are about no table.</summary>
    public IReadOnlyList<ImportNote> GeneralNotes => [.. Filed.Document.Notes.Where(n => n.Table is not { } number || Tables.All(t => t.Number != number))];

    /// <summary>What the file left the reader in doubt about.</summary>
    public int Doubts => Filed.Document.Notes.Count(n => n.NeedsALook);

    public int Count(PreviewOutcome outcome) => Tables.Count(t => t.Outcome == outcome);
}

/// <summary>One table of the document as it would be taken.</summary>
/// <param name="Place">Counted from 1.</param>
/// <param name="Known">The table that it is about; null for a new one.</param>
/// <param name="Obstacle">Why it cannot be taken and what to do; null where it can.</param>
public sealed record PreviewedTable(
    int Place, TargetContent Content, SeenTable Seen, TargetTable? Known, PreviewOutcome Outcome, string? Obstacle,
    IReadOnlyList<ImportNote> Notes, IReadOnlyList<Finding> Findings)
{
    public int Number => Content.Project?.Number ?? 0;

    public bool CanBeTicked => Outcome is PreviewOutcome.New or PreviewOutcome.Changed;

    /// <summary>What would change in the draft; null where there is none or nothing changes.</summary>
    public Comparison? Changes => Outcome == PreviewOutcome.Changed && Known is not null ? Comparison.Of(TargetContent.Parse(Known.Draft), Content) : null;

    public bool NeedsALook => Notes.Any(n => n.NeedsALook);

    public IEnumerable<Finding> Errors => Findings.Where(f => f.Severity == Severity.Error);

    /// <summary>The row that a note speaks of, found by what it quotes; null where it names none.</summary>
    public int? RowOf(ImportNote note)
    {
        var indicators = Content.Project?.Indicators ?? [];
        for (var i = 0; i < indicators.Count; i++)
        {
            if (Quotes(note, indicators[i].Name) || Quotes(note, indicators[i].Value)) return i + 1;
        }

        return null;
    }

    private static bool Quotes(ImportNote note, string text) => text.Length > 1 && note.What.Contains($"“{text}”", StringComparison.Ordinal);
}

/// <summary>新建, 替换草稿, 内容相同 or 不能导入.</summary>
public enum PreviewOutcome
{
    New,
    Changed,
    Same,
    Impossible,
}
