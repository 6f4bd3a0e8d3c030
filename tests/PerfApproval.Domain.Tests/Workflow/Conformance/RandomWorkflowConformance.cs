using FsCheck;
using FsCheck.Fluent;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>Made-up workflows and random decisions: the engine stands where the oracle says, after every single one.</summary>
public abstract class RandomWorkflowConformance : EngineConformance
{
    [Fact]
    public void Any_workflow_within_the_subset_goes_where_its_diagram_says()
    {
        var engine = NewEngine();
        var walk = Prop.ForAll(Gen.Choose(1, int.MaxValue).ToArbitrary(), seed => Walk(engine, seed, decisions: 30));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(new Thoroughness(engine).RandomWorkflows), walk);
    }

    private static void Walk(IWorkflowEngine engine, int seed, int decisions)
    {
        var workflow = new RandomWorkflow(seed);
        var (dice, oracle) = (new Dice(seed), new Oracle(workflow.Boxes));
        var journey = new Journey(engine, RandomWorkflowFile.Text(workflow), $"table-{seed}");
        var facts = dice.Facts(workflow.StageIds);
        oracle.Follow("Done", facts);
        journey.Start(facts);
        Agree(journey, oracle);
        for (var decision = 0; decision < decisions && oracle.At.Waits; decision++)
        {
            var outcome = dice.OneOf([.. oracle.At.Ways.Keys]);
            Misuse(journey, outcome);
            facts = dice.Facts(workflow.StageIds);
            oracle.Follow(outcome, facts);
            journey.Decide(outcome, facts);
            Agree(journey, oracle);
        }

        journey.Waits.ShouldBeUnique();
    }

    private static void Agree(Journey journey, Oracle oracle)
    {
        journey.Last.Effects.ShouldBe(oracle.Effects);
        journey.Last.Status.ShouldBe(oracle.At.Ends ? BurstStatus.Finished : BurstStatus.Waiting);
        journey.Last.OpenWaits.Select(w => w.ActivityId).ShouldBe(oracle.At.Ends ? [] : [oracle.At.Id]);
    }

    private static void Misuse(Journey journey, string outcome)
    {
        var wrong = journey.Waits.Count % 2 == 0 && journey.Waits.Count > 1
            ? Record.Exception(() => journey.DecideOn(journey.Waits[^2], outcome))
            : Record.Exception(() => journey.Decide(outcome + "!"));
        wrong.ShouldBeOfType<WorkflowException>();
    }
}
