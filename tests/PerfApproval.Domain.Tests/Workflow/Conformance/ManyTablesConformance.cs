using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>One compiled workflow serves every table of a round, from many requests at once.</summary>
public abstract class ManyTablesConformance : EngineConformance
{
    private const int Tables = 200;

    [Fact]
    public void Tables_that_move_at_once_do_not_disturb_each_other()
    {
        var engine = NewEngine();
        var workflow = engine.Compile(OldWorkflow.Text);
        var alone = Walk(new Journey(engine, workflow, "table-0"));
        var together = Enumerable.Range(1, Tables).Select(number => new Journey(engine, workflow, $"table-{number}")).ToList();
        Parallel.ForEach(together, table => Walk(table));
        foreach (var table in together)
        {
            table.Last.Status.ShouldBe(BurstStatus.Finished);
            table.Effects.ShouldBe(alone.Effects);
        }

        together.SelectMany(t => t.Waits).ShouldBeUnique();
    }

    private static Journey Walk(Journey table) => table.Start().Decide(Outcome.Submit).Decide(Outcome.ReturnToPreparer)
        .Decide(Outcome.Submit).Approve(4).Decide(Outcome.Publish);
}
