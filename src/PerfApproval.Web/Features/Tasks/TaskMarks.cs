using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Web.Features.Tasks;

/// <summary>What is special about a task in the list: by when, for whom, added or handed on by whom.</summary>
/// <param name="Principal">For whom it would be decided; null for oneself.</param>
/// <param name="AddedBy">Who added this reviewer (加签); null where the stage asks.</param>
public sealed record TaskMarks(
    DateOnly? DueOn, bool Overdue, string? Principal, Addition? Addition, string? AddedBy, bool Given)
{
    public static TaskMarks Of(ReviewTask task, Actor actor, DateOnly today, string? addedBy) => new(
        task.DueOn, task.DueOn < today, PrincipalOf(task, actor), task.Addition, addedBy,
        task.GivenBy is { } by && by != task.PersonId);

    private static string? PrincipalOf(ReviewTask task, Actor actor) =>
        IsTurnOf(task, actor) ? null : actor.Principals.FirstOrDefault(p => IsTurnOf(task, p.Actor))?.Name;

    private static bool IsTurnOf(ReviewTask task, Actor actor) =>
        (task.PersonId is null || task.PersonId == actor.Id) && actor.Roles.Any(r => r.Role == task.Role && r.Scope == task.Scope);
}
