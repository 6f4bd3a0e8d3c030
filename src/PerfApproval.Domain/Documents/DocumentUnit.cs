namespace PerfApproval.Domain.Documents;

/// <summary>The budget unit (预算单位) as a document names it; the code is null where the form prints none.</summary>
public sealed record DocumentUnit(string? Code, string Name);
