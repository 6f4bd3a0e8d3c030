using PerfApproval.Domain.Documents;

namespace PerfApproval.Web.Features.Imports;

/// <summary>What became of each table of an imported document, and what the import repaired.</summary>
public sealed record ImportReport(
    string FormName, int Year, IReadOnlyList<ImportedTable> Tables, IReadOnlyList<ImportNote> Notes)
{
    public int Count(ImportOutcome outcome) => Tables.Count(t => t.Outcome == outcome);
}

/// <summary>One table of the document.</summary>
/// <param name="Why">Why it was left alone; null otherwise.</param>
public sealed record ImportedTable(Guid? TableId, string Name, ImportOutcome Outcome, string? Why);

/// <summary>新建, 更新, 内容相同 or 未导入.</summary>
public enum ImportOutcome
{
    Created,
    Replaced,
    Unchanged,
    Skipped,
}
