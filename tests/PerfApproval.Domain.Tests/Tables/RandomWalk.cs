using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Tests.Workflow;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables;

/// <summary>People with any combination of roles who try anything with one table, grown from one number.</summary>
internal sealed class RandomWalk
{
    private readonly Dice dice;
    private readonly Office office = new();
    private readonly string form;

    public RandomWalk(int seed, string workflow)
    {
        dice = new Dice(seed);
        foreach (var number in Enumerable.Range(1, 4)) Promote(office.Newcomer($"杂役{number}"), dice.Between(1, 3));
        var definition = ShippedDefinition.Of(workflow);
        foreach (var stage in definition.Workflow.BlockingActivities.Values.OfType<ReviewStage>())
            definition.Where(stage.Id, "mayRepeat", dice.Between(1, 4) == 1)
                .Where(stage.Id, "mode", stage.Mode == ReviewMode.Share ? "Share" : dice.OneOf("AnyOne", "All", "InOrder"));
        form = definition.Form.Id;
        Filed = A.TargetTable().FiledAround(office).Costing(dice.OneOf("49.02", "20,000,000.00")).DraftedForDefinition(definition);
    }

    public FiledTable Filed { get; }

    /// <summary>Something that somebody tries next: what moves the table on as often as what does not.</summary>
    public Action Attempt() => dice.Between(1, 25) switch
    {
        <= 10 => MoveOn,
        <= 14 => Decide,
        <= 16 => () => Filed.Submit(Anybody()),
        <= 18 => () => Filed.Withdraw(Anybody()),
        <= 20 => () => Filed.Publish(Anybody()),
        21 => () => Filed.Table.Terminate(office.AtWork(Anybody()), dice.OneOf("", "项目取消"), Filed.Run),
        <= 23 => () => Filed.Table.Revise(office.AtWork(Anybody()), A.TargetTable().Costing(dice.OneOf("1.00", "600.00")).Content(form), Filed.Run),
        _ => Reorganise,
    };

    private void MoveOn()
    {
        var task = Filed.OpenTasks.Count == 0 ? null : dice.OneOf([.. Filed.OpenTasks]);
        var takers = office.Everybody.Where(p => task?.IsFor(office.AtWork(p), office.Place) ?? office.AtWork(p).Is(Role.Preparer)).ToArray();
        if (takers.Length == 0) return;
        var taker = dice.OneOf(takers);
        if (task is null) Filed.Submit(taker);
        else if (task.Role == Role.Publisher && dice.Coin()) Filed.Publish(taker);
        else Filed.Decide(task.Id, taker, Rated(dice.Between(1, 2) == 1 ? Filed.Approval : Sensible(AnyRuling())));
    }

    private void Decide()
    {
        if (Filed.Table.Tasks.Count > 0) Filed.Decide(dice.OneOf([.. Filed.Table.Tasks]).Id, Anybody(), AnyRuling());
    }

    private Ruling AnyRuling() => Filed.Approval with
    {
        Verdict = dice.OneOf(Enum.GetValues<Verdict>()),
        ReturnTo = dice.OneOf([null, Outcome.Approve, Outcome.Withdraw, .. Filed.Workflow.BlockingActivities.Values.SelectMany(s => s.Outcomes)]),
        Reason = dice.OneOf("", "请核实", "指标值偏低"),
        VersionSha256 = dice.Between(1, 10) == 1 ? new('0', 64) : Filed.CurrentVersion.Sha256,
    };

    private Ruling Sensible(Ruling ruling) => ruling with
    {
        Verdict = dice.Between(1, 5) == 1 ? Verdict.Reject : Verdict.Return,
        ReturnTo = dice.OneOf([.. Filed.Workflow.BlockingActivities[Filed.Table.StageKey].Outcomes.Where(Outcome.IsReturn)]),
        Reason = "请核实",
    };

    private Ruling Rated(Ruling ruling) => ruling with
    {
        Opinion = Filed.OpinionDue(ruling.Verdict switch { Verdict.Approve => Rating.Excellent, Verdict.Return => Rating.Fair, _ => Rating.Poor }),
    };

    private void Reorganise()
    {
        var person = Anybody();
        if (dice.Coin()) office.Dismiss(person);
        Promote(person, 1);
    }

    private void Promote(Person person, int offices)
    {
        foreach (var _ in Enumerable.Range(0, offices))
        {
            var (role, scope) = dice.OneOf(Offices());
            // Not every role stands beside every other, which is the people's own test.
            if (Record.Exception(() => office.Grant(person, role, scope)) is { } refused and not RuleBrokenException) throw refused;
        }
    }

    private (Role, Scope)[] Offices() =>
    [
        (Role.Preparer, office.Unit), (Role.UnitReviewer, office.Unit), (Role.DepartmentReviewer, office.Department),
        (Role.BureauReviewer, dice.OneOf(office.Division, office.PerformanceDivision, office.Bureau)),
        (Role.Publisher, dice.OneOf(office.Unit, office.Department, office.Bureau)),
        (dice.OneOf(Role.Preparer, Role.Administrator, Role.Auditor), dice.OneOf(office.Unit, office.Bureau)),
    ];

    private Person Anybody() => dice.OneOf([.. office.Everybody]);
}
