using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>Several versions of a workflow run side by side; each table follows its own.</summary>
public abstract class VersionConformance : EngineConformance
{
    private static readonly string First = OldWorkflow.Text;

    private static readonly string Second = First
        .Replace("hebei-annual-1", "hebei-annual-2", StringComparison.Ordinal)
        .Replace("\"version\": 1,\n  \"toolVersion\"", "\"version\": 2,\n  \"toolVersion\"", StringComparison.Ordinal)
        .Replace(">=500", ">=900", StringComparison.Ordinal);

    [Fact]
    public void A_table_follows_the_version_on_which_it_started_while_others_follow_the_next()
    {
        var engine = NewEngine();
        var (old, recent) = (new Journey(engine, First, "table-1"), new Journey(engine, Second, "table-2"));
        foreach (var table in new[] { old, recent })
            table.Start().Decide(Outcome.Submit).Approve(3);
        var amount = WorkflowInput.Nothing with { Amount = 700 };
        old.Decide(Outcome.Approve, amount).At.ShouldBe("bureau-review");
        recent.Decide(Outcome.Approve, amount).At.ShouldBe("publishing");
    }

    [Fact]
    public void A_compiled_version_says_which_it_is()
    {
        var engine = NewEngine();
        foreach (var (text, id, version) in new[] { (First, "hebei-annual-1", 1), (Second, "hebei-annual-2", 2) })
        {
            var workflow = engine.Compile(text);
            (workflow.Id, workflow.DefinitionId, workflow.Version, workflow.EngineId).ShouldBe((id, "hebei-annual", version, engine.EngineId));
        }
    }

    [Fact]
    public void A_state_says_nothing_to_another_version()
    {
        var engine = NewEngine();
        var journey = new Journey(engine, First).Start();
        var next = engine.Compile(Second);
        Should.Throw<WorkflowException>(() => engine.Resume(next, journey.State, journey.WaitId, Outcome.Submit, WorkflowInput.Nothing))
            .Message.ShouldContain("属于流程版本“hebei-annual-1”，不属于“hebei-annual-2”");
    }
}
