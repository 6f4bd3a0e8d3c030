using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>How a table stood before a decision, to hold it against how it stands when that is taken back.</summary>
internal sealed record Memory(string StageKey, string? ReturnedFrom, TargetStatus Status, string Turns)
{
    public static Memory? Of(Situation before, Move? move) => move?.Verb != Verb.Decide ? null
        : new(before.Table.StageKey, before.Table.ReturnedFrom, before.Table.Status, TurnsOf(before));

    /// <summary>Whose turn it is, and for whom they were added.</summary>
    public static string TurnsOf(Situation at) => string.Join(' ', at.OpenTasks
        .Select(t => $"{at.Scene.Cast.IndexOf(t.Task.PersonId ?? Guid.Empty)}/{t.Task.Role}/{t.Task.Addition}").Order(StringComparer.Ordinal));
}
