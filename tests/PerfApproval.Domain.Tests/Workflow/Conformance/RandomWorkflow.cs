using System.Text.Json.Nodes;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>A made-up workflow within the subset, grown from one number, with loops, merges, routes and several ends.</summary>
internal sealed class RandomWorkflow
{
    private static readonly string[] Returns = ["ReturnToPreparer", "ReturnToUnit", "ReturnToDepartment", "ReturnToBureau", "ReturnToX9"];

    private readonly Dictionary<string, Box> boxes = [];
    private readonly List<Box> stages = [];
    private readonly List<Box> ends = [];
    private readonly Dice dice;

    public RandomWorkflow(int seed)
    {
        dice = new Dice(seed);
        Add(new Box("start", "Elsa.Start"));
        stages.Add(Add(new Box("draft-1", "PerfApproval.Drafting")));
        foreach (var number in Enumerable.Range(2, dice.Between(1, 6)))
            stages.Add(Add(Stage(number)));
        // What was published has ended, so that nothing may lie behind it alone.
        if (dice.Coin())
            stages.Add(Add(new Box($"publish-{stages.Count + 1}", "PerfApproval.Publishing")));
        foreach (var number in Enumerable.Range(1, dice.Between(1, 3)))
            ends.Add(Add(new Box($"end-{number}", "Elsa.End")));
        Connect(boxes["start"], "Done", stages[0], [.. stages.Where(s => s.Drafts)]);
        foreach (var (stage, next) in stages.Zip(stages.Skip(1).Append(ends[0])))
            ConnectAll(stage, next);
        foreach (var lost in ends.Where(e => !boxes.Values.Any(b => b.Ways.ContainsValue(e.Id))))
            boxes.Remove(lost.Id);
    }

    public IReadOnlyDictionary<string, Box> Boxes => boxes;

    public IEnumerable<string> StageIds => stages.Select(s => s.Id);

    private Box[] Reviews => [.. stages.Where(s => s.Reviews)];

    private Box Add(Box box)
    {
        boxes.Add(box.Id, box);
        return box;
    }

    private Box Stage(int number) => dice.Between(1, 5) == 1
        ? new Box($"draft-{number}", "PerfApproval.Drafting")
        : RandomStage.Review($"review-{number}", dice);

    // The first outcome always leads on to the next stage, so that everything is reached and the end is in reach.
    private void ConnectAll(Box stage, Box next)
    {
        var forward = stage.Type switch { "PerfApproval.Drafting" => "Submit", "PerfApproval.Publishing" => "Publish", _ => "Approve" };
        Connect(stage, forward, next, stage.Publishes ? [.. ends] : [.. stages, .. ends]);
        if (!stage.Drafts)
            ConnectReturns(stage);
        if (stage.Reviews)
            ConnectReview(stage);
        if (Reviews.Length > 0 && dice.Coin())
            Connect(stage, "TakeBack", dice.OneOf(Reviews), Reviews);
        if (!stage.Drafts || stage.Ways.Count > 1 || dice.Coin())
            stage.With("outcomes", new JsonArray([.. stage.Ways.Keys.Select(k => JsonValue.Create(k))]));
    }

    private void ConnectReturns(Box stage)
    {
        foreach (var name in dice.Some(Returns))
            Connect(stage, name, dice.OneOf([.. stages]), [.. stages]);
    }

    private void ConnectReview(Box stage)
    {
        if (dice.Coin())
            Connect(stage, "Withdraw", stages[0], [.. stages.Where(s => s.Drafts)]);
        if (stage.Rates || dice.Coin())
            Connect(stage, "Reject", dice.OneOf([.. ends]), [.. ends]);
        Box[] others = [.. Reviews.Where(s => s != stage)];
        // Every stage is reached without passing those behind it.
        Box[] earlier = [.. stages.TakeWhile(s => s != stage).Where(s => s.Drafts || s.Reviews)];
        var (overdue, targets) = dice.OneOf(("Remind", []), ("Escalate", others), ("Return", earlier));
        if (targets.Length == 0)
            return;
        stage.With("whenOverdue", overdue);
        Connect(stage, "Timeout", dice.OneOf(targets), targets);
    }

    private void Connect(Box stage, string outcome, Box target, Box[] allowed)
    {
        var (from, way, status) = (stage, outcome, stage.StatusWhileWaiting);
        foreach (var _ in Enumerable.Range(0, dice.Between(0, 3)))
        {
            var passed = Add(dice.Between(1, 3) == 1 ? Route(stage, outcome, status, allowed) : Doing());
            from.Ways[way] = passed.Id;
            status = (passed.Effect as StatusSet)?.Status ?? status;
            (from, way) = (passed, passed.Choose is null ? "Done" : "Otherwise");
        }

        from.Ways[way] = Entrance(target, outcome, status);
    }

    // Several ways in may share one box, so that merges happen before a stage too.
    private string Entrance(Box target, string outcome, TargetStatus? status)
    {
        var fitting = target.Fitting(outcome);
        if (status is { } already && fitting.Contains(already) && dice.Coin())
            return target.Id;
        var wanted = dice.OneOf(fitting);
        var shared = $"porch-{target.Id}-{wanted}".ToLowerInvariant();
        if (!boxes.ContainsKey(shared))
            Add(Setting(shared, wanted)).Ways["Done"] = target.Id;
        return shared;
    }

    private Box Doing()
    {
        var id = $"pass-{boxes.Count}";
        if (dice.Coin())
            return Setting(id, dice.OneOf(RandomStage.Statuses));
        var kind = dice.OneOf(RandomStage.Notices);
        return new Box(id, "PerfApproval.Notify") { Effect = new Notified(kind, NoticeRecipient.Preparer) }
            .With("kind", kind.ToString()).With("recipient", "Preparer");
    }

    private static Box Setting(string id, TargetStatus status) =>
        new Box(id, "PerfApproval.SetStatus") { Effect = new StatusSet(status) }.With("status", status.ToString());

    private Box Route(Box stage, string outcome, TargetStatus? status, Box[] allowed)
    {
        var returning = stages.Where(s => s.Type is "PerfApproval.ReviewStage" or "PerfApproval.Publishing").Select(s => s.Id);
        var (by, cases) = dice.Cases([.. returning], stage.Rates);
        var route = new Box($"pass-{boxes.Count}", "PerfApproval.Route")
        {
            Choose = input => cases.Where(c => c.Fits(input)).Select(c => c.Text).Append("Otherwise").First(),
        };
        foreach (var (text, _) in cases)
        {
            var corrects = outcome == "Approve" && text == "良" && dice.Coin();
            route.Ways[text] = Entrance(corrects ? Correction() : dice.OneOf(allowed), outcome, status);
        }

        return route.With("by", by).With("cases", new JsonArray([.. cases.Select(c => JsonValue.Create(c.Text))]));
    }

    private Box Correction()
    {
        var correction = Add(new Box($"correct-{boxes.Count}", "PerfApproval.Correction"));
        correction.Ways["Accept"] = Entrance(
            dice.OneOf([.. stages.Where(s => s.Reviews || s.Publishes)]), "Accept", TargetStatus.InReview);
        correction.Ways["Decline"] = Entrance(dice.OneOf(Reviews), "Decline", TargetStatus.InReview);
        return correction;
    }
}
