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
        foreach (var number in Enumerable.Range(1, dice.Between(1, 3)))
            ends.Add(Add(new Box($"end-{number}", "Elsa.End")));
        Connect(boxes["start"], "Done", stages[0], [.. stages]);
        foreach (var (stage, next) in stages.Zip(stages.Skip(1).Append(ends[0])))
            ConnectAll(stage, next);
        foreach (var lost in ends.Where(e => !boxes.Values.Any(b => b.Ways.ContainsValue(e.Id))))
            boxes.Remove(lost.Id);
    }

    public IReadOnlyDictionary<string, Box> Boxes => boxes;

    public IEnumerable<string> StageIds => stages.Select(s => s.Id);

    private Box Add(Box box)
    {
        boxes.Add(box.Id, box);
        return box;
    }

    private Box Stage(int number) => dice.Between(1, 5) switch
    {
        1 => new Box($"draft-{number}", "PerfApproval.Drafting"),
        2 => new Box($"publish-{number}", "PerfApproval.Publishing"),
        _ => new Box($"review-{number}", "PerfApproval.ReviewStage")
            .With("role", "BureauReviewer").With("scope", dice.OneOf("Division", "PerformanceDivision", "Bureau"))
            .With("mode", dice.OneOf("AnyOne", "All")).With("mayRepeat", dice.OneOf(true, false), "Boolean")
            .With("deadlineWorkingDays", dice.Between(1, 250), "Int32"),
    };

    // The first outcome always leads on to the next stage, so that everything is reached and the end is in reach.
    private void ConnectAll(Box stage, Box next)
    {
        var reviews = stage.Type == "PerfApproval.ReviewStage";
        var forward = stage.Type switch { "PerfApproval.Drafting" => "Submit", "PerfApproval.Publishing" => "Publish", _ => "Approve" };
        Connect(stage, forward, next, [.. stages, .. ends]);
        if (stage.Type == "PerfApproval.Drafting")
            return;
        foreach (var name in dice.Some(Returns))
            Connect(stage, name, dice.OneOf([.. stages]), [.. stages]);
        if (reviews && dice.Coin())
            Connect(stage, "Withdraw", stages[0], [.. stages.Where(s => s.Type == "PerfApproval.Drafting")]);
        if (reviews && dice.Coin())
            Connect(stage, "Reject", dice.OneOf([.. ends]), [.. ends]);
        stage.With("outcomes", new JsonArray([.. stage.Ways.Keys.Select(k => JsonValue.Create(k))]));
    }

    private void Connect(Box from, string outcome, Box target, Box[] allowed)
    {
        foreach (var _ in Enumerable.Range(0, dice.Between(0, 3)))
        {
            var passed = Add(dice.Between(1, 3) == 1 ? Route(allowed) : Doing());
            from.Ways[outcome] = passed.Id;
            (from, outcome) = (passed, passed.Choose is null ? "Done" : "Otherwise");
        }

        from.Ways[outcome] = Entrance(target);
    }

    // Several ways in may share one box, so that merges happen before a stage too.
    private string Entrance(Box target)
    {
        var shared = $"porch-{target.Id}";
        if (dice.Coin())
            return target.Id;
        if (!boxes.ContainsKey(shared))
            Add(Doing(shared)).Ways["Done"] = target.Id;
        return shared;
    }

    private Box Doing(string? id = null)
    {
        id ??= $"pass-{boxes.Count}";
        if (dice.Coin())
        {
            var status = dice.OneOf(Enum.GetValues<TargetStatus>());
            return new Box(id, "PerfApproval.SetStatus") { Effect = new StatusSet(status) }.With("status", status.ToString());
        }

        var kind = dice.OneOf(Enum.GetValues<NoticeKind>());
        return new Box(id, "PerfApproval.Notify") { Effect = new Notified(kind, NoticeRecipient.Preparer) }
            .With("kind", kind.ToString()).With("recipient", "Preparer");
    }

    private Box Route(Box[] allowed)
    {
        var returning = stages.Where(s => s.Type is "PerfApproval.ReviewStage" or "PerfApproval.Publishing").Select(s => s.Id);
        var (by, cases) = dice.Cases([.. returning]);
        var route = new Box($"pass-{boxes.Count}", "PerfApproval.Route")
        {
            Choose = input => cases.Where(c => c.Fits(input)).Select(c => c.Text).Append("Otherwise").First(),
        };
        foreach (var (text, _) in cases)
            route.Ways[text] = Entrance(dice.OneOf(allowed));
        return route.With("by", by).With("cases", new JsonArray([.. cases.Select(c => JsonValue.Create(c.Text))]));
    }
}
