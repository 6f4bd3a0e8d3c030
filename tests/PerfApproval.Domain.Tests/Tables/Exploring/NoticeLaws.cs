using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>Who is told what.</summary>
internal static class NoticeLaws
{
    public static IEnumerable<string> BrokenBy(Situation before, Move move, Situation after)
    {
        var notices = after.Table.TakeNotices();
        return notices.SelectMany(n => OfNotice(n, move, after)).Concat(OfNewTasks(before, move, after, notices)).ToArray();
    }

    private static IEnumerable<string> OfNotice(Notice notice, Move move, Situation after)
    {
        if (notice.TaskId is { } id) return OfTask(notice, after, after.Table.Tasks.Single(t => t.Id == id));
        var expected = move.Verb == Verb.Copy ? after.Scene.Cast.People[move.To].Id : after.Table.Submissions[^1].PersonId;
        return notice.PersonId == expected ? [] : [$"{notice.Kind} goes to somebody else"];
    }

    private static IEnumerable<string> OfTask(Notice notice, Situation after, ReviewTask task)
    {
        TaskClosure?[] fitting = notice.Kind switch
        {
            NoticeKind.Withdrawn => [TaskClosure.Withdrawn],
            NoticeKind.Terminated => [TaskClosure.Terminated],
            NoticeKind.TakenBack => [TaskClosure.TakenBack],
            NoticeKind.Removed => [TaskClosure.Removed],
            NoticeKind.Overdue => [null, TaskClosure.TimedOut],
            _ => [null],
        };
        if (!fitting.Contains(task.Closure)) yield return $"{notice.Kind} of a task closed by {task.Closure}";
        var person = after.Scene.Cast.IndexOf(notice.PersonId);
        if (notice.Kind == NoticeKind.Unassigned)
        {
            if (!task.Unassigned || !after.Staff.Actors[person].Is(Role.Administrator)) yield return "an unassigned task is told to somebody else";
        }
        else if (task.PersonId is { } own ? notice.PersonId != own : !after.MayTake(person, task))
        {
            yield return $"{notice.Kind} goes to somebody whose task it is not";
        }
    }

    // Whoever gets a turn hears of it, unless they opened it again themselves.
    private static IEnumerable<string> OfNewTasks(Situation before, Move move, Situation after, IReadOnlyList<Notice> notices)
    {
        var entered = after.Table.WaitId != before.Table.WaitId;
        if (entered ? !after.Scene.Announces : move.Verb == Verb.TakeBack) yield break;
        foreach (var (task, _) in after.OpenTasks.Where(t => t.Index >= before.Table.Tasks.Count && t.Task.Addition != Addition.After))
        {
            for (var person = 0; person < after.Scene.Cast.People.Count; person++)
            {
                var told = notices.Any(n => n.TaskId == task.Id && n.Kind == NoticeKind.TaskArrived && n.PersonId == after.Scene.Cast.People[person].Id);
                if (after.MayTake(person, task) && !told) yield return "somebody has a new task and does not hear of it";
            }

            if (task.Unassigned && notices.All(n => n.TaskId != task.Id || n.Kind != NoticeKind.Unassigned)) yield return "nobody hears of an unassigned task";
        }
    }
}
