using PerfApproval.Domain.People;

namespace PerfApproval.Domain.Tables;

/// <summary>The fact that a reviewer took back a decision of their own (取消审核) before the next had acted; the decision stays on record and no longer stands.</summary>
public sealed class TakeBack
{
    private TakeBack() { }

    public Guid BureauId { get; private set; }

    public Guid Id { get; private set; }

    public Guid TableId { get; private set; }

    public Guid DecisionId { get; private set; }

    public Guid PersonId { get; private set; }

    public string PersonName { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    internal static TakeBack Of(Decision decision, Person person, string reason, DateTimeOffset at) => new()
    {
        BureauId = decision.BureauId,
        Id = Guid.CreateVersion7(at),
        TableId = decision.TableId,
        DecisionId = decision.Id,
        PersonId = person.Id,
        PersonName = person.Name,
        Reason = reason,
        At = at,
    };
}
