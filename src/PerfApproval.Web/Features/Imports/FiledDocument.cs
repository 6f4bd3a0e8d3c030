using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Features.Imports;

/// <summary>A document that was read for a unit, with the round that is open for it.</summary>
/// <param name="Contents">Its tables, each with the table of the unit that it is about.</param>
public sealed record FiledDocument(string FileName, BudgetUnit Unit, Round Round, TargetDocument Document, IReadOnlyList<FiledContent> Contents);

/// <summary>What a document says of one table.</summary>
/// <param name="KnownId">The table in the round that it is about; null for a new one.</param>
/// <param name="Preceding">For a new one that of the year before that it continues; null where there is none.</param>
public sealed record FiledContent(TargetContent Content, Guid? KnownId, TargetTable? Preceding);
