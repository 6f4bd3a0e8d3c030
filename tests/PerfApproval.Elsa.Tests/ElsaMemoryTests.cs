using System.Text.Json;
using System.Text.Json.Nodes;
using PerfApproval.Domain.Tests.Workflow;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Elsa.Tests;

/// <summary>Elsa's own part of a stored state is believed no more than ours.</summary>
public sealed class ElsaMemoryTests : IDisposable
{
    private readonly ElsaEngine engine = new();
    private readonly CompiledWorkflow workflow;
    private readonly BurstResult drafting;
    private readonly BurstResult reviewing;

    public ElsaMemoryTests()
    {
        workflow = engine.Compile(OldWorkflow.Text);
        drafting = engine.Start(workflow, "table-1", WorkflowInput.Nothing);
        reviewing = Resume(drafting.State);
    }

    public void Dispose() => engine.Dispose();

    [Fact]
    public void A_memory_of_another_stage_is_refused() => Refused(MemoryOf(reviewing)).ShouldContain("前后不一致");

    [Fact]
    public void A_memory_of_another_table_is_refused() =>
        Refused(MemoryOf(engine.Start(workflow, "table-2", WorkflowInput.Nothing))).ShouldContain("前后不一致");

    [Fact]
    public void A_memory_cut_off_anywhere_is_refused()
    {
        var memory = MemoryOf(drafting);
        foreach (var length in Enumerable.Range(0, memory.Length))
            Refused(memory[..length]).ShouldContain("流程状态");
    }

    [Theory]
    [InlineData("\"OnDecided\"", "\"OnAnswered\"")]
    [InlineData("\"activityInstanceId\":\"table-1:0.5\"", "\"activityInstanceId\":\"table-1:0.9\"")]
    [InlineData("\"subStatus\":\"Suspended\"", "\"subStatus\":\"Faulted\"")]
    [InlineData("Workflow1:hebei-annual-flow:drafting", "Workflow1:hebei-annual-flow:drafts")]
    [InlineData("OnChildCompletedTokenBasedLogicAsync", "OnChildCompletedCounterAsync")]
    public void A_memory_with_one_word_changed_moves_nothing(string word, string other)
    {
        var memory = MemoryOf(drafting);
        memory.ShouldContain(word);
        Refused(memory.Replace(word, other, StringComparison.Ordinal)).ShouldContain("未作任何改动");
    }

    [Fact]
    public void A_table_that_waits_needs_a_memory()
    {
        var state = Parsed(drafting);
        state.Remove("memory");
        Should.Throw<WorkflowException>(() => Resume(state.ToJsonString())).Message.ShouldContain("前后不一致");
    }

    // A later version of Elsa could not read a type of ours back.
    [Fact]
    public void A_memory_knows_no_type_of_ours_and_what_it_waits_for_is_a_plain_word()
    {
        foreach (var memory in new[] { MemoryOf(drafting), MemoryOf(reviewing) })
        {
            memory.ShouldNotMatch(@"PerfApproval\.(Elsa|Domain)");
            JsonNode.Parse(memory)!["bookmarks"]!["$values"]![0]!["payload"].ShouldNotBeNull().GetValueKind().ShouldBe(JsonValueKind.String);
        }
    }

    [Fact]
    public void A_memory_does_not_grow_however_often_a_table_comes_back()
    {
        var journey = new Journey(engine, OldWorkflow.Text).Start().Decide(Outcome.Submit).Decide(Outcome.ReturnToPreparer);
        var size = journey.State.Length;
        for (var pass = 0; pass < 50; pass++)
            journey.Decide(Outcome.Submit).Approve(3).Decide(Outcome.ReturnToPreparer);
        journey.State.Length.ShouldBeLessThan(size + 100);
    }

    private static string MemoryOf(BurstResult result) => (string)Parsed(result)["memory"]!;

    private static JsonObject Parsed(BurstResult result) => JsonNode.Parse(result.State)!.AsObject();

    private string Refused(string memory)
    {
        var state = Parsed(drafting);
        state["memory"] = memory;
        return Should.Throw<WorkflowException>(() => Resume(state.ToJsonString())).Message;
    }

    private BurstResult Resume(string state) =>
        engine.Resume(workflow, state, drafting.OpenWaits[0].Id, Outcome.Submit, WorkflowInput.Nothing);
}
