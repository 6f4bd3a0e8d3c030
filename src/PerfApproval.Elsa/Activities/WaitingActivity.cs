using Elsa.Workflows;
using Elsa.Workflows.Models;
using PerfApproval.Elsa.Running;

namespace PerfApproval.Elsa.Activities;

/// <summary>An activity at which the workflow waits until somebody decides; it ends with the outcome that was decided.</summary>
public abstract class WaitingActivity(string? source, int? line) : Activity(source, line)
{
    protected override void Execute(ActivityExecutionContext context) => context.CreateBookmark(new CreateBookmarkArgs
    {
        BookmarkName = "PerfApproval.Wait",
        // A plain word: a later version of Elsa could not read a record of ours back.
        Stimulus = Id,
        Callback = OnDecided,
        IncludeActivityInstanceId = false,
        AutoBurn = true,
        AutoComplete = false,
    });

    // Stored states name this method: it is never renamed.
    private ValueTask OnDecided(ActivityExecutionContext context) =>
        context.CompleteActivityWithOutcomesAsync(Decided.OutcomeIn(context));
}
