using PerfApproval.Domain.People;

namespace PerfApproval.Domain.Tables;

/// <summary>A publisher's proposal that a table is not for publication (不予公开), with its ground; it counts once somebody else has agreed.</summary>
public sealed class Withholding
{
    private Withholding() { }

    public Guid BureauId { get; private set; }

    public Guid Id { get; private set; }

    public Guid TableId { get; private set; }

    public WithholdingGround Ground { get; private set; }

    public string Reason { get; private set; } = "";

    public Guid PersonId { get; private set; }

    public string PersonName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>What the second person said; null while nobody has.</summary>
    public WithholdingAnswer? Answer { get; private set; }

    /// <summary>That it was lifted or taken back; null while it was not.</summary>
    public WithholdingEnd? End { get; private set; }

    /// <summary>Whether it waits for the second person.</summary>
    public bool IsPending => Answer is null && End is null;

    /// <summary>Whether the table is not for publication.</summary>
    public bool Stands => Answer is { Agreed: true } && End is null;

    internal static Withholding Of(TargetTable table, Person publisher, WithholdingGround ground, string reason, DateTimeOffset at) => new()
    {
        BureauId = table.BureauId,
        Id = Guid.CreateVersion7(at),
        TableId = table.Id,
        Ground = ground,
        Reason = reason,
        PersonId = publisher.Id,
        PersonName = publisher.Name,
        At = at,
    };

    internal void Respond(Person second, bool agreed, string reason, DateTimeOffset at) => Answer = new(BureauId, Id, second.Id, second.Name, agreed, reason, at);

    internal void Lift(Person publisher, string reason, DateTimeOffset at) => End = new(BureauId, Id, publisher.Id, publisher.Name, reason, at);
}

/// <summary>Why a table is not for publication (《政府信息公开条例》第十四条至第十六条).</summary>
public enum WithholdingGround
{
    /// <summary>涉及国家秘密</summary>
    StateSecret,

    /// <summary>公开后可能危及安全、稳定的敏感内容</summary>
    Sensitive,

    /// <summary>商业秘密、个人隐私等</summary>
    Private,
}

/// <summary>What the second person said about a withholding.</summary>
public sealed record WithholdingAnswer(Guid BureauId, Guid WithholdingId, Guid PersonId, string PersonName, bool Agreed, string Reason, DateTimeOffset At);

/// <summary>That a withholding was lifted (解除), or taken back before anybody answered.</summary>
public sealed record WithholdingEnd(Guid BureauId, Guid WithholdingId, Guid PersonId, string PersonName, string Reason, DateTimeOffset At);
