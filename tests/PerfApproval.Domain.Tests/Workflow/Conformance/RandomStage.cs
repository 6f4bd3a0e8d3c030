using System.Text.Json.Nodes;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>Review stages of made-up workflows, with any inputs that fit each other.</summary>
internal static class RandomStage
{
    /// <summary>What a definition may set and say.</summary>
    public static readonly TargetStatus[] Statuses =
    [
        TargetStatus.Drafting, TargetStatus.InReview, TargetStatus.Returned, TargetStatus.Approved, TargetStatus.Published, TargetStatus.Rejected,
    ];

    public static readonly NoticeKind[] Notices =
    [
        NoticeKind.TaskArrived, NoticeKind.Returned, NoticeKind.Withdrawn, NoticeKind.Rejected, NoticeKind.Approved, NoticeKind.Published,
        NoticeKind.CorrectionsProposed,
    ];

    public static Box Review(string id, Dice dice)
    {
        var days = dice.Between(1, 250);
        var mode = dice.OneOf("AnyOne", "All", "InOrder", "Share");
        var stage = new Box(id, "PerfApproval.ReviewStage") { Rates = dice.Coin() }
            .With("role", "BureauReviewer").With("scope", dice.OneOf("Division", "PerformanceDivision", "Bureau"))
            .With("mode", mode).With("deadlineWorkingDays", days, "Int32");
        if (mode == "Share")
            stage.With("share", dice.Between(1, 100), "Int32");
        else if (dice.Coin())
            stage.With("mayAdd", new JsonArray([.. dice.Some("Before", "After").Select(a => JsonValue.Create(a))]));
        if (stage.Rates || dice.Coin())
            stage.With("opinionDue", stage.Rates, "Boolean");
        if (days > 1 && dice.Coin())
            stage.With("remindBeforeWorkingDays", dice.Between(1, days - 1), "Int32");
        if (dice.Coin())
            stage.With("mayCopyTo", dice.OneOf("Nobody", "Unit", "Department", "Bureau"));
        foreach (var switched in dice.Some("mayRepeat", "mayTransfer", "mayBatch"))
            stage.With(switched, dice.Coin(), "Boolean");
        return stage;
    }
}
