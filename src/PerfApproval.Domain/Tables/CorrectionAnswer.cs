using PerfApproval.Domain.People;

namespace PerfApproval.Domain.Tables;

/// <summary>The unit's answer to the corrections that reviewers proposed: accepted, they become a version; declined, the reviewers look again.</summary>
public sealed class CorrectionAnswer
{
    private CorrectionAnswer() { }

    public Guid BureauId { get; private set; }

    public Guid Id { get; private set; }

    public Guid TableId { get; private set; }

    /// <summary>The wait of the workflow that was answered.</summary>
    public string WaitId { get; private set; } = "";

    public Guid PersonId { get; private set; }

    public string PersonName { get; private set; } = "";

    /// <summary>The version that the accepted corrections made; null when they were declined.</summary>
    public Guid? VersionId { get; private set; }

    /// <summary>Whose text that version holds: none of them may decide on it.</summary>
    public IReadOnlyList<Guid> Proposers { get; private set; } = [];

    /// <summary>Why they were declined.</summary>
    public string Reason { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    internal static CorrectionAnswer Accepted(
        TargetTable table, string waitId, Person preparer, TargetVersion version, IEnumerable<Guid> proposers, DateTimeOffset at)
    {
        var answer = Of(table, waitId, preparer, at);
        answer.VersionId = version.Id;
        answer.Proposers = [.. proposers.Distinct()];
        return answer;
    }

    internal static CorrectionAnswer Declined(TargetTable table, string waitId, Person preparer, string reason, DateTimeOffset at)
    {
        var answer = Of(table, waitId, preparer, at);
        answer.Reason = reason;
        return answer;
    }

    private static CorrectionAnswer Of(TargetTable table, string waitId, Person preparer, DateTimeOffset at) => new()
    {
        BureauId = table.BureauId,
        Id = Guid.CreateVersion7(at),
        TableId = table.Id,
        WaitId = waitId,
        PersonId = preparer.Id,
        PersonName = preparer.Name,
        At = at,
    };
}
