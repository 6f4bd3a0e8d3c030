using System.Text.Json.Nodes;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Workflow;

public sealed class StoredStateTests
{
    private readonly BuiltInEngine engine = new();
    private readonly CompiledWorkflow workflow;
    private readonly BurstResult waiting;

    public StoredStateTests()
    {
        workflow = engine.Compile(ShippedWorkflow.Text("tianjin-annual-1"));
        waiting = engine.Start(workflow, "table-1", WorkflowInput.Nothing);
    }

    [Fact]
    public void A_stored_state_says_engine_version_table_place_and_wait() => waiting.State.ShouldBe(
        """{"engine":"builtin/1","definition":"tianjin-annual-1","instance":"table-1","status":"Waiting","at":"drafting","wait":"table-1:2","steps":2}""");

    [Fact]
    public void Order_and_spaces_of_a_stored_state_do_not_matter_because_databases_change_them()
    {
        var members = Parsed().Reverse().Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone()));
        var state = new JsonObject(members).ToJsonString(new() { WriteIndented = true });
        engine.Resume(workflow, state, "table-1:2", Outcome.Submit, WorkflowInput.Nothing).Status.ShouldBe(BurstStatus.Waiting);
    }

    [Theory]
    [InlineData("engine", "\"elsa/3\"", "是引擎“elsa/3”写的")]
    [InlineData("engine", "\"builtin/2\"", "是引擎“builtin/2”写的")]
    [InlineData("engine", "\"\"", "是引擎“”写的")]
    [InlineData("definition", "\"tianjin-annual-2\"", "属于流程版本“tianjin-annual-2”")]
    [InlineData("definition", "\"Tianjin-annual-1\"", "属于流程版本“Tianjin-annual-1”")]
    [InlineData("definition", "null", "读不出来")]
    [InlineData("instance", "\"table-2\"", "前后不一致")]
    [InlineData("instance", "7", "读不出来")]
    [InlineData("status", "\"waiting\"", "前后不一致")]
    [InlineData("status", "\"0\"", "前后不一致")]
    [InlineData("status", "\"Finished\"", "前后不一致")]
    [InlineData("status", "\"Cancelled\"", "前后不一致")]
    [InlineData("at", "\"nowhere\"", "前后不一致")]
    [InlineData("at", "\"set-drafting\"", "前后不一致")]
    [InlineData("at", "\"start\"", "前后不一致")]
    [InlineData("at", "\"end\"", "前后不一致")]
    [InlineData("wait", "null", "前后不一致")]
    [InlineData("wait", "\"table-1:3\"", "前后不一致")]
    [InlineData("steps", "3", "前后不一致")]
    [InlineData("steps", "0", "前后不一致")]
    [InlineData("steps", "-2", "前后不一致")]
    [InlineData("steps", "9223372036854775807", "前后不一致")]
    [InlineData("steps", "99999999999999999999", "读不出来")]
    [InlineData("steps", "\"2\"", "读不出来")]
    public void A_state_with_one_thing_changed_is_refused(string key, string value, string sentence)
    {
        var state = Parsed();
        state[key] = JsonNode.Parse(value);
        Refused(state.ToJsonString()).ShouldContain(sentence);
    }

    [Fact]
    public void A_state_of_long_ago_beyond_counting_is_refused_even_where_it_fits_itself()
    {
        var state = Parsed();
        (state["steps"], state["wait"]) = (long.MaxValue, $"table-1:{long.MaxValue}");
        Refused(state.ToJsonString()).ShouldContain("前后不一致");
    }

    [Theory]
    [InlineData("engine")]
    [InlineData("definition")]
    [InlineData("instance")]
    [InlineData("status")]
    [InlineData("at")]
    [InlineData("wait")]
    [InlineData("steps")]
    public void A_state_that_lacks_something_is_refused(string key)
    {
        var state = Parsed();
        state.Remove(key);
        Refused(state.ToJsonString()).ShouldContain("流程状态");
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
        Refused(waiting.State.Replace("\"steps\":2", "\"steps\":2,\"steps\":2", StringComparison.Ordinal)).ShouldContain("读不出来");

    [Fact]
    public void A_state_cut_off_anywhere_is_refused()
    {
        foreach (var length in Enumerable.Range(0, waiting.State.Length))
            Refused(waiting.State[..length]).ShouldContain("流程状态");
    }

    private JsonObject Parsed() => JsonNode.Parse(waiting.State).ShouldBeOfType<JsonObject>();

    private string Refused(string state) => Should.Throw<WorkflowException>(
        () => engine.Resume(workflow, state, waiting.OpenWaits[0].Id, Outcome.Submit, WorkflowInput.Nothing)).Message;
}
