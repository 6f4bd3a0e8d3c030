using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>What holds where everything has been tried.</summary>
internal static class SituationLaws
{
    /// <param name="decided">The tasks on which somebody could decide; -1 stands for a publication.</param>
    public static IEnumerable<string> BrokenBy(Situation at, IReadOnlySet<int> decided)
    {
        foreach (var (task, index) in at.OpenTasks)
        {
            var done = decided.Contains(index) || task.Role == Role.Publisher && decided.Contains(-1);
            if (done && task.Unassigned) yield return $"task {index} is unassigned and somebody decided on it";
            if (!done && !task.Unassigned && !Waits(at, task)) yield return $"task {index} is somebody's, yet nobody could decide on it";
        }
    }

    /// <summary>Whether nobody is left who may write, so that somebody must be appointed.</summary>
    public static bool HasNoPreparer(Situation at)
    {
        var decided = at.Table.Decisions.SelectMany(Duties.Behind).ToHashSet();
        return at.Stage is Drafting or Correcting && !at.Staff.Actors.Any(a => a.Is(Role.Preparer) && !decided.Contains(a.Id));
    }

    // For those who were added before it, or until the one who added it has decided.
    private static bool Waits(Situation at, ReviewTask task) => at.OpenTasks.Any(t =>
        t.Task.AddedFor == task.TurnId && t.Task.Addition == Addition.Before || task.Addition == Addition.After && t.Task.TurnId == task.AddedFor);
}
