using PerfApproval.Domain.Json;
using PerfApproval.Domain.Proof;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Features.Audits;

/// <summary>Follows the hash chain of one table and holds its versions, submissions and decisions against the entries.</summary>
public sealed class RecordCheck(TableRecords table)
{
    private static readonly Dictionary<Guid, string> NoPeople = [];
    private static readonly Dictionary<string, string> NoStages = [];

    private readonly CertifiedTrail told = new(table.Entries, NoPeople, NoStages);

    /// <summary>Everything that does not fit, one sentence each.</summary>
    public IEnumerable<string> Faults() =>
        Chain().Concat(Versions()).Concat(Submissions()).Concat(Decisions()).Select(fault => $"《{table.Name}》（{table.Id}）{fault}");

    private IEnumerable<string> Chain()
    {
        var chain = new ChainCheck();
        foreach (var entry in table.Entries)
            if (chain.Follow(entry) is { } fault) yield return fault;
        if (chain.Reached != table.Chain)
            yield return $"的留痕到第 {chain.Reached.Length} 条为止，而目标表记到第 {table.Chain.Length} 条，末尾被删改过";
    }

    private IEnumerable<string> Versions()
    {
        foreach (var version in table.Versions)
        {
            if (version.HashOfContent != version.Sha256) yield return $"第 {version.Number} 版的内容与其校验码不符，内容被改动过";
            if (told.Versions.FirstOrDefault(t => t.Number == version.Number) is not { } entry) yield return $"第 {version.Number} 版没有对应的留痕";
            else if ((entry.Sha256, entry.AuthorId, entry.At, entry.Reason) != (version.Sha256, version.AuthorId, Moment(version.At), version.Reason))
                yield return $"第 {version.Number} 版与第 {entry.Sequence} 条留痕不符";
        }

        foreach (var lost in told.Versions.Where(t => table.Versions.All(v => v.Number != t.Number)))
            yield return $"第 {lost.Sequence} 条留痕所说的第 {lost.Number} 版缺失";
    }

    private IEnumerable<string> Submissions()
    {
        foreach (var submission in table.Submissions.Where(s => !told.Submissions.Any(t => t.Pass == s.Pass && t.PersonId == s.PersonId && Fits(t.Person, s.PersonName) && t.At == Moment(s.At))))
            yield return $"第 {submission.Pass} 次提交与留痕不符";
        foreach (var lost in told.Submissions.Where(t => table.Submissions.All(s => s.Pass != t.Pass)))
            yield return $"第 {lost.Sequence} 条留痕所说的第 {lost.Pass} 次提交缺失";
    }

    private IEnumerable<string> Decisions()
    {
        foreach (var decision in table.Decisions)
        {
            if (told.Decisions.FirstOrDefault(t => t.Id == decision.Id) is not { } entry) yield return $"{decision.PersonName}的办理（{decision.Id}）没有对应的留痕";
            else if (!Fits(entry, decision)) yield return $"{decision.PersonName}的办理（{decision.Id}）与第 {entry.Sequence} 条留痕不符";
        }

        foreach (var lost in told.Decisions.Where(t => table.Decisions.All(d => d.Id != t.Id)))
            yield return $"第 {lost.Sequence} 条留痕所说的办理（{lost.Id}）缺失";
    }

    private bool Fits(CertifiedDecision told, Decision decision) =>
        told.PersonId == decision.PersonId && Fits(told.Person, decision.PersonName) && told.At == Moment(decision.At)
        && told.OnBehalfOf == decision.OnBehalfOf && Fits(told.OnBehalfOfName ?? "", decision.OnBehalfOfName ?? "")
        && told.Role == decision.Role.ToString() && told.Stage == decision.StageKey && told.Verdict == decision.Verdict.ToString()
        && told.Outcome == decision.Outcome && told.Reason == decision.Reason && told.Rating == decision.Rating?.ToString()
        && told.Factor == decision.Factor.ToString() && told.VersionSha256 == decision.VersionSha256
        && told.TakenBack == table.TakeBacks.Any(b => b.DecisionId == decision.Id);

    // Entries of earlier days tell no names.
    private static bool Fits(string told, string name) => told.Length == 0 || told == name;

    private static DateTimeOffset Moment(DateTimeOffset at) => CanonicalTime.ToMicroseconds(at);
}
