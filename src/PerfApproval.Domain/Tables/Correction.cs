namespace PerfApproval.Domain.Tables;

/// <summary>One change that a reviewer proposed (修改意见) with the rating 良; the unit accepts or declines all of them together.</summary>
public sealed class Correction
{
    private Correction() { }

    public Guid BureauId { get; private set; }

    public Guid DecisionId { get; private set; }

    /// <summary>Counted from 1 within the decision.</summary>
    public int Position { get; private set; }

    public Guid TableId { get; private set; }

    /// <summary>The indicator; null for a text of the table itself.</summary>
    public Guid? IndicatorId { get; private set; }

    public string Field { get; private set; } = "";

    public string Before { get; private set; } = "";

    public string After { get; private set; } = "";

    public ProposedCorrection Proposal => new(IndicatorId, Field, Before, After);

    internal static Correction Of(Decision decision, ProposedCorrection proposed, int position) => new()
    {
        BureauId = decision.BureauId,
        DecisionId = decision.Id,
        Position = position,
        TableId = decision.TableId,
        IndicatorId = proposed.IndicatorId,
        Field = proposed.Field,
        Before = proposed.Before,
        After = proposed.After,
    };
}
