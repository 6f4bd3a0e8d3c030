using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tables;

/// <summary>The opinion that a reviewer gives with a ruling, before it is recorded.</summary>
public sealed record OpinionGiven(
    Judgement Completeness, Judgement Relevance, Judgement Appropriateness, Judgement Feasibility, Rating Overall, IReadOnlyList<Remark> Remarks);
