using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>Who may have a task, and what becomes of those of the others.</summary>
internal static class TaskLaws
{
    public static IEnumerable<string> BrokenBy(Situation before, Situation after) =>
        OfOpenTasks(after).Concat(after.Table.WaitId == before.Table.WaitId ? [] : OfEntering(before, after));

    private static IEnumerable<string> OfOpenTasks(Situation after)
    {
        var (table, duties, people) = (after.Table, new Duties(after), Enumerable.Range(0, after.Scene.Cast.People.Count));
        foreach (var (task, _) in after.OpenTasks)
        {
            if (task.WaitId != table.WaitId || task.StageKey != table.StageKey || task.VersionId != table.CurrentVersionId || task.Pass != table.Pass)
                yield return "a task is open for something else than what the table waits for";
            int[] takers = [.. people.Where(p => after.MayTake(p, task))];
            var barred = after.Stage is { } stage ? duties.BarredFrom(stage) : [];
            if (takers.Any(p => !duties.Holds(p, task))) yield return "a task is somebody's who has not the role";
            if (takers.Any(p => barred.Contains(after.Scene.Cast.People[p].Id))) yield return "a task is somebody's whom separation of duties bars";
            if (task.Unassigned != (takers.Length == 0)) yield return $"a task is {(task.Unassigned ? "unassigned though somebody may take it" : "nobody's and does not say so")}";
            if (task.PersonId is { } own && takers.Any(p => after.Scene.Cast.People[p].Id != own)) yield return "a person's own task is somebody else's";
        }

        var ids = after.OpenTasks.Select(t => t.Task.PersonId).OfType<Guid>().ToArray();
        if (ids.Distinct().Count() != ids.Length) yield return "somebody has two turns at once";
        if (after.OpenTasks.Any() != after.Stage is ReviewStage or Publishing) yield return "tasks where nobody decides, or none where somebody should";
    }

    // A new wait makes new tasks, for exactly those who are to decide.
    private static IEnumerable<string> OfEntering(Situation before, Situation after)
    {
        if (after.OpenTasks.Any(t => t.Index < before.Table.Tasks.Count)) yield return "an old task is open at a new wait";
        if (after.Stage is not ReviewStage stage) yield break;
        var eligible = new Duties(after).EligibleFor(stage).Select(p => (Guid?)p).ToArray();
        Guid?[] asked = [.. after.OpenTasks.Select(t => t.Task.PersonId)];
        Guid?[] expected = stage.Mode switch
        {
            ReviewMode.AnyOne => [null],
            ReviewMode.InOrder => [.. eligible.DefaultIfEmpty(null).Take(1)],
            _ => [.. eligible.DefaultIfEmpty(null)],
        };
        if (!asked.SequenceEqual(expected)) yield return $"{stage.Mode} asks {asked.Length} and ought to ask {expected.Length}, or in another order";
    }
}
