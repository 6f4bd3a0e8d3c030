using System.Text.Json.Nodes;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>A stored state is taken as it was written or not at all.</summary>
public abstract class StoredStateConformance : EngineConformance
{
    private readonly IWorkflowEngine engine;
    private readonly CompiledWorkflow workflow;
    private readonly BurstResult waiting;

    protected StoredStateConformance()
    {
        engine = NewEngine();
        workflow = engine.Compile(OldWorkflow.Text);
        waiting = engine.Start(workflow, "table-1", WorkflowInput.Nothing);
    }

    [Fact]
    public void Order_and_spaces_of_a_stored_state_do_not_matter_because_databases_change_them()
    {
        var members = Parsed().Reverse().Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone()));
        var state = new JsonObject(members).ToJsonString(new() { WriteIndented = true });
        Submit(state).OpenWaits.ShouldHaveSingleItem().ActivityId.ShouldBe("unit-review");
    }

    [Theory]
    [InlineData("engine", "\"other/1\"", "是引擎“other/1”写的")]
    [InlineData("engine", "\"\"", "是引擎“”写的")]
    [InlineData("definition", "\"hebei-annual-2\"", "属于流程版本“hebei-annual-2”")]
    [InlineData("definition", "\"Hebei-annual-1\"", "属于流程版本“Hebei-annual-1”")]
    [InlineData("definition", "null", "读不出来")]
    [InlineData("instance", "\"table-2\"", "前后不一致")]
    [InlineData("instance", "7", "读不出来")]
    [InlineData("status", "\"waiting\"", "前后不一致")]
    [InlineData("status", "\"Finished\"", "前后不一致")]
    [InlineData("status", "\"Cancelled\"", "前后不一致")]
    [InlineData("at", "\"nowhere\"", "前后不一致")]
    [InlineData("at", "\"start\"", "前后不一致")]
    [InlineData("at", "\"end\"", "前后不一致")]
    [InlineData("wait", "null", "前后不一致")]
    [InlineData("wait", "\"table-1:77\"", "前后不一致")]
    [InlineData("steps", "77", "前后不一致")]
    [InlineData("steps", "0", "前后不一致")]
    [InlineData("steps", "99999999999999999999", "读不出来")]
    [InlineData("steps", "\"2\"", "读不出来")]
    [InlineData("memory", "\"what nobody wrote\"", "流程状态")]
    [InlineData("memory", "\"{}\"", "流程状态")]
    [InlineData("memory", "{}", "读不出来")]
    public void A_state_with_one_thing_changed_is_refused(string key, string value, string sentence)
    {
        var state = Parsed();
        state[key] = JsonNode.Parse(value);
        Refused(state.ToJsonString()).ShouldContain(sentence);
    }

    [Fact]
    public void A_state_that_lacks_something_is_refused()
    {
        foreach (var key in Parsed().Select(m => m.Key).ToList())
        {
            var state = Parsed();
            state.Remove(key);
            Refused(state.ToJsonString()).ShouldContain("流程状态");
        }
    }

    [Fact]
    public void A_state_that_says_more_is_refused()
    {
        var state = Parsed();
        state["bookmark"] = 1;
        Refused(state.ToJsonString()).ShouldContain("读不出来");
    }

    [Fact]
    public void A_state_that_says_something_twice_is_refused() =>
        Refused(waiting.State.Insert(1, "\"status\":\"Waiting\",")).ShouldContain("读不出来");

    [Fact]
    public void A_state_cut_off_anywhere_is_refused()
    {
        foreach (var length in Enumerable.Range(0, waiting.State.Length))
            Refused(waiting.State[..length]).ShouldContain("流程状态");
    }

    private JsonObject Parsed() => JsonNode.Parse(waiting.State).ShouldBeOfType<JsonObject>();

    private BurstResult Submit(string state) =>
        engine.Resume(workflow, state, waiting.OpenWaits[0].Id, Outcome.Submit, WorkflowInput.Nothing);

    private string Refused(string state) => Should.Throw<WorkflowException>(() => Submit(state)).Message;
}
