using System.Text.Json.Nodes;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>What only the built-in engine's states say; what holds for every engine stands in the conformance suite.</summary>
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

    [Theory]
    [InlineData("engine", "\"elsa/3\"", "是引擎“elsa/3”写的")]
    [InlineData("engine", "\"builtin/2\"", "是引擎“builtin/2”写的")]
    [InlineData("status", "\"0\"", "前后不一致")]
    [InlineData("at", "\"set-drafting\"", "前后不一致")]
    [InlineData("wait", "\"table-1:3\"", "前后不一致")]
    [InlineData("steps", "3", "前后不一致")]
    [InlineData("steps", "-2", "前后不一致")]
    [InlineData("steps", "9223372036854775807", "前后不一致")]
    public void A_state_with_one_thing_changed_is_refused(string key, string value, string sentence)
    {
        var state = Parsed();
        state[key] = JsonNode.Parse(value);
        Refused(state).ShouldContain(sentence);
    }

    [Fact]
    public void A_state_of_long_ago_beyond_counting_is_refused_even_where_it_fits_itself()
    {
        var state = Parsed();
        (state["steps"], state["wait"]) = (long.MaxValue, $"table-1:{long.MaxValue}");
        Refused(state).ShouldContain("前后不一致");
    }

    private JsonObject Parsed() => JsonNode.Parse(waiting.State).ShouldBeOfType<JsonObject>();

    private string Refused(JsonObject state) => Should.Throw<WorkflowException>(
        () => engine.Resume(workflow, state.ToJsonString(), waiting.OpenWaits[0].Id, Outcome.Submit, WorkflowInput.Nothing)).Message;
}
