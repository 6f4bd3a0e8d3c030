using System.Buffers.Binary;
using System.Security.Cryptography;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>A number for all that can matter for what happens next: two situations with the same one need not both be looked at.</summary>
/// <remarks>Ids, times and history that nothing asks about any more are left out; people, turns and waits go by their place.</remarks>
internal sealed class Fingerprint
{
    private readonly Situation at;
    private readonly TargetTable table;
    private readonly List<int> facts = new(256);

    private Fingerprint(Situation at) => (this.at, table) = (at, at.Table);

    public static UInt128 Of(Situation at)
    {
        var fingerprint = new Fingerprint(at);
        fingerprint.Stand();
        fingerprint.Content();
        fingerprint.Tasks();
        fingerprint.Decisions();
        fingerprint.News();
        return fingerprint.Hash();
    }

    private void Stand()
    {
        Add((int)table.Status, Stage(table.StageKey), Stage(table.ReturnedFrom), Stage(table.PrecedingReturnedFrom), table.Pass);
        Add(table.PrecedingWaitId is null ? 0 : 1, at.Scene.NumberOf(at.Staff.Key));
    }

    private void Content()
    {
        var current = table.Versions.Single(v => v.Id == table.CurrentVersionId);
        Add(at.Scene.NumberOf(table.Draft), at.Scene.NumberOf(current.Content));
        People(table.Preparers);
        People(table.CorrectionAnswers.Where(a => a.VersionId == table.CurrentVersionId).SelectMany(a => a.Proposers));
        if (table.Submissions.Count > 0) Add(Person(table.Submissions[^1].PersonId));
    }

    // Those of the wait before matter only for taking decisions back.
    private void Tasks()
    {
        foreach (var task in table.Tasks.Where(t => t.WaitId == table.WaitId || t.WaitId == table.PrecedingWaitId && Turned(t)))
        {
            Add(-2, task.WaitId == table.WaitId ? 1 : 0, task.IsOpen ? -1 : (int)task.Closure!, (int)task.Role, (int)task.ScopeKind, Person(task.PersonId));
            Add(task.Unassigned ? 1 : 0, Turn(task.TurnId), Turn(task.AddedFor), Person(task.AddedBy), (int?)task.Addition ?? -1);
            People(task.Excluded);
            if (task.IsOpen) Add(Phase(task));
        }
    }

    private bool Turned(ReviewTask task) => table.Decisions.Any(d => d.TaskId == task.Id);

    // Far, near or past: what a deadline can do.
    private int Phase(ReviewTask task)
    {
        if (task.DueOn is not { } due) return 0;
        if (due < at.Today) return 3;
        var near = (at.Stage as ReviewStage)?.RemindBeforeWorkingDays is { } days && at.Scene.Calendar.Before(due, days) <= at.Today;
        return near ? 2 : 1;
    }

    private void Decisions()
    {
        People(table.Decisions.SelectMany(Behind));
        People(table.Decisions.Where(d => d.Pass == table.Pass).Select(d => d.PersonId));
        Add(table.Decisions.Any(d => d.Pass == table.Pass && !IsTakenBack(d)) ? 1 : 0);
        foreach (var stage in table.Decisions.GroupBy(d => d.StageKey).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var last = stage.Max(d => d.Pass);
            Add(Stage(stage.Key), last == table.Pass ? 1 : 0);
            People(stage.Where(d => d.Pass == last && d.Verdict == Verdict.Approve && !IsTakenBack(d)).SelectMany(Behind));
        }

        foreach (var decision in table.Decisions.Where(d => WaitOf(d) is { } wait && (wait == table.WaitId || wait == table.PrecedingWaitId))) Add(decision);
    }

    private void Add(Decision decision)
    {
        Add(-3, WaitOf(decision) == table.WaitId ? 1 : 0, Turn(table.Tasks.Single(t => t.Id == decision.TaskId).TurnId), Person(decision.PersonId));
        Add(Person(decision.OnBehalfOf), (int)decision.Verdict, at.Scene.NumberOf(decision.Outcome), (int?)decision.Rating ?? -1, IsTakenBack(decision) ? 1 : 0);
        foreach (var proposed in table.Corrections.Where(c => c.DecisionId == decision.Id)) Add(at.Scene.NumberOf(proposed.Field + proposed.After));
    }

    private void News()
    {
        People(table.Copies.Select(c => c.RecipientId));
        var urged = table.Urgings.Where(u => u.WaitId == table.WaitId).MaxBy(u => u.At) is { } last && at.At - last.At < TimeSpan.FromHours(24);
        Add(table.Findings.Count(f => f.Pass == table.Pass), table.FindingDismissals.Count);
        Add(urged ? 1 : 0, table.RemindedOn is null ? 0 : table.RemindedOn == at.Today ? 1 : 2);
    }

    private static IEnumerable<Guid> Behind(Decision decision) => decision.OnBehalfOf is { } principal ? [decision.PersonId, principal] : [decision.PersonId];

    private bool IsTakenBack(Decision decision) => table.TakeBacks.Any(b => b.DecisionId == decision.Id);

    private string? WaitOf(Decision decision) => table.Tasks.Single(t => t.Id == decision.TaskId).WaitId;

    private int Turn(Guid? turn) => turn is null ? -1 : table.Tasks.Where(t => t.WaitId == table.WaitId || t.WaitId == table.PrecedingWaitId).TakeWhile(t => t.TurnId != turn).Count();

    private int Stage(string? key) => key is null ? -2 : at.Scene.Stages.ToList().IndexOf(key);

    private int Person(Guid? person) => person is { } id ? at.Scene.Cast.IndexOf(id) : -1;

    private void People(IEnumerable<Guid> people) => Add(-4, people.Aggregate(0, (all, p) => all | 1 << Person(p)));

    private void Add(params ReadOnlySpan<int> numbers) => facts.AddRange(numbers);

    private UInt128 Hash()
    {
        var bytes = new byte[facts.Count * sizeof(int)];
        for (var i = 0; i < facts.Count; i++) BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * sizeof(int)), facts[i]);
        return BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(bytes));
    }
}
