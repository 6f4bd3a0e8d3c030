using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tables;

public sealed partial class TargetTable
{
    private static readonly TimeSpan UrgingPause = TimeSpan.FromHours(24);

    /// <summary>Sends somebody a copy (抄送): they may read the table from then on.</summary>
    /// <param name="recipient">With the roles held now, which decide whether a copy may go so far.</param>
    public Copy CopyTo(Actor sender, Actor recipient, string note, WorkflowRun run)
    {
        if (run.Workflow.BlockingActivities.GetValueOrDefault(StageKey) is not ReviewStage stage)
            throw new RuleBrokenException($"《{Name}》现在不在审核环节，不能抄送。");
        if (!tasks.Any(t => t.IsOpen && t.IsFor(sender, run.Roster.Place))) throw new RuleBrokenException("只有本环节的审核人可以抄送，请返回待办列表查看自己的待办。");
        if (recipient.Id == sender.Id) throw new RuleBrokenException("不能抄送给自己，请选择另一位同事。");
        if (!IsWithin(stage.MayCopyTo, recipient, run))
            throw new RuleBrokenException($"“{stage.Name}”不能抄送给{recipient.Person.Name}，请在允许的范围内另选。");
        if (copies.Any(c => c.RecipientId == recipient.Id)) throw new RuleBrokenException($"已经抄送过{recipient.Person.Name}，无需重复抄送。");
        var copy = Copy.Of(this, sender.Id, recipient.Person, note, run.At);
        copies.Add(copy);
        Record("copied", sender.Id, new() { ["to"] = recipient.Id.ToString(), ["note"] = note }, run.At);
        notices.Add(new(NoticeKind.Copied, recipient.Id, null));
        return copy;
    }

    /// <summary>Asks the reviewers to hurry (催办), at most once a day at the same stage.</summary>
    public Urging Urge(Actor person, string note, WorkflowRun run)
    {
        if (!person.Holds(Role.Preparer, run.Roster.Place) && !(decisions.Any(d => d.PersonId == person.Id && d.Pass == Pass) && IsStillAround(person, run)))
            throw new RuleBrokenException("只有本单位的填报人和已经办理过的审核人可以催办。");
        if (WaitId is not { } wait || !tasks.Any(t => t.IsOpen)) throw new RuleBrokenException($"《{Name}》现在没有等待审核人办理，无需催办。");
        if (tasks.Where(t => t.IsOpen).All(t => t.Unassigned))
            throw new RuleBrokenException($"“{StageName}”现在无人可以办理，催办没有用；请联系系统管理员指定审核人。");
        if (urgings.Where(u => u.WaitId == wait).MaxBy(u => u.At) is { } last && run.At - last.At < UrgingPause)
            throw new RuleBrokenException("24 小时内已经催办过，请稍后再催，或直接与审核人联系。");
        var urging = Urging.Of(this, wait, person.Id, note, run.At);
        urgings.Add(urging);
        Record("urged", person.Id, new() { ["stage"] = StageKey, ["note"] = note }, run.At);
        NotifyTakers(NoticeKind.Urged, run);
        return urging;
    }

    // Whoever decided and has left since, or decided for somebody they stand in for no more, does not even see the table.
    private static bool IsStillAround(Actor person, WorkflowRun run) =>
        person.Principals.Select(p => p.Actor).Prepend(person).Any(a => a.Roles.Any(r => r.Scope.Covers(run.Roster.Place)));

    private static bool IsWithin(CopyRange range, Actor recipient, WorkflowRun run)
    {
        var place = run.Roster.Place;
        bool HoldsAt(ScopeKind kind, Guid id) => recipient.Roles.Any(r => r.ScopeKind == kind && r.ScopeId == id);
        return range switch
        {
            CopyRange.Unit => HoldsAt(ScopeKind.Unit, place.UnitId),
            CopyRange.Department => HoldsAt(ScopeKind.Unit, place.UnitId) || HoldsAt(ScopeKind.Department, place.DepartmentId),
            CopyRange.Bureau => recipient.BureauId == place.BureauId && recipient.Roles.Count > 0,
            _ => false,
        };
    }
}
