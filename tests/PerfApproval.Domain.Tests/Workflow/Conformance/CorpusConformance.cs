using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>Tables that were stored by earlier programs go on as they would have gone on then.</summary>
public abstract class CorpusConformance : EngineConformance
{
    private protected abstract IReadOnlyList<string> Writers { get; }

    [Fact]
    public void A_table_stored_long_ago_goes_on_from_wherever_it_waits()
    {
        var engine = NewEngine();
        var workflow = engine.Compile(OldWorkflow.Text);
        foreach (var (writer, old) in Stored(waiting: true))
        {
            foreach (var (outcome, place) in old.Leads)
            {
                var result = engine.Resume(workflow, old.State, old.Wait!, outcome, WorkflowInput.Nothing);
                (result.OpenWaits.SingleOrDefault()?.ActivityId ?? "end").ShouldBe(place, $"{writer}: {old.Wait} {outcome}");
            }

            engine.Cancel(workflow, old.State).Status.ShouldBe(BurstStatus.Cancelled);
        }
    }

    [Fact]
    public void The_corpus_has_a_table_at_every_stage()
    {
        var stages = NewEngine().Compile(OldWorkflow.Text).BlockingActivities;
        foreach (var writer in Writers)
        {
            var offered = Corpus.Of(writer).States.Where(s => s.Wait is not null).Select(s => string.Join(',', s.Leads.Keys.Order())).ToHashSet();
            offered.ShouldBe(stages.Values.Select(s => string.Join(',', s.Outcomes.Order())), ignoreOrder: true);
        }
    }

    [Fact]
    public void A_table_whose_workflow_was_over_long_ago_stays_where_it_is()
    {
        var engine = NewEngine();
        var workflow = engine.Compile(OldWorkflow.Text);
        var told = Stored(waiting: false).Select(s => Should.Throw<WorkflowException>(() => engine.Cancel(workflow, s.Old.State)).Message).ToList();
        told.ShouldContain(m => m.Contains("已经结束"));
        told.ShouldContain(m => m.Contains("已经终止"));
        told.ShouldAllBe(m => m.Contains("已经结束") || m.Contains("已经终止"));
    }

    private IEnumerable<(string Writer, OldState Old)> Stored(bool waiting) => Writers
        .SelectMany(writer => Corpus.Of(writer).States.Select(old => (writer, old)))
        .Where(s => s.old.Wait is not null == waiting);
}
