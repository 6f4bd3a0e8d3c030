using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tables;

/// <summary>A reviewer's opinion (审核意见) with a decision: four criteria, an overall rating, and remarks (财预〔2015〕88号, art. 25).</summary>
public sealed class Opinion
{
    private Opinion() { }

    public Guid BureauId { get; private set; }

    public Guid DecisionId { get; private set; }

    public Guid TableId { get; private set; }

    /// <summary>完整性</summary>
    public Judgement Completeness { get; private set; } = null!;

    /// <summary>相关性</summary>
    public Judgement Relevance { get; private set; } = null!;

    /// <summary>适当性</summary>
    public Judgement Appropriateness { get; private set; } = null!;

    /// <summary>可行性</summary>
    public Judgement Feasibility { get; private set; } = null!;

    public Rating Overall { get; private set; }

    public IReadOnlyList<Remark> Remarks { get; private set; } = [];

    internal static Opinion Of(Decision decision, OpinionGiven given) => new()
    {
        BureauId = decision.BureauId,
        DecisionId = decision.Id,
        TableId = decision.TableId,
        Completeness = given.Completeness,
        Relevance = given.Relevance,
        Appropriateness = given.Appropriateness,
        Feasibility = given.Feasibility,
        Overall = given.Overall,
        Remarks = given.Remarks,
    };
}

/// <summary>What a reviewer thinks of one criterion.</summary>
public sealed record Judgement(Rating Rating, string Remark);

/// <summary>A remark on the whole table, or on one indicator.</summary>
public sealed record Remark(Guid? IndicatorId, string Text);
