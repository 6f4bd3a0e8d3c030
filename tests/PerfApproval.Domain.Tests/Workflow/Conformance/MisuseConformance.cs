using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>What Elsa alone would swallow: every misuse is refused with a sentence, and nothing has changed afterwards.</summary>
public abstract class MisuseConformance : EngineConformance
{
    [Theory]
    [InlineData("Publish")]
    [InlineData("Reject")]
    [InlineData("Done")]
    [InlineData("ReturnToNobody")]
    [InlineData("")]
    [InlineData(" Approve")]
    [InlineData("通过")]
    public void What_the_stage_does_not_offer_is_refused(string outcome)
    {
        var journey = AtTheDepartment();
        Refused(() => journey.Decide(outcome)).ShouldContain("Approve、ReturnToPreparer、Withdraw");
        StillWorks(journey);
    }

    [Theory]
    [InlineData("approve")]
    [InlineData("APPROVE")]
    public void A_decision_in_the_wrong_case_is_refused_and_told_the_right_one(string outcome)
    {
        var journey = AtTheDepartment();
        Refused(() => journey.Decide(outcome)).ShouldContain("“Approve”");
        StillWorks(journey);
    }

    [Fact]
    public void A_second_decision_on_the_same_wait_is_refused()
    {
        var journey = AtTheDepartment();
        var used = journey.WaitId;
        journey.Approve();
        Refused(() => journey.DecideOn(used, Outcome.Approve)).ShouldContain("已经办理过");
        journey.At.ShouldBe("bureau-review");
    }

    [Fact]
    public void A_wait_of_an_earlier_pass_is_refused_although_the_stage_is_the_same()
    {
        var journey = AtTheDepartment();
        var earlier = journey.WaitId;
        journey.Decide(Outcome.ReturnToPreparer).Decide(Outcome.Submit);
        Refused(() => journey.DecideOn(earlier, Outcome.Approve)).ShouldContain("已经办理过");
        StillWorks(journey);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("table-1")]
    [InlineData("table-1:999")]
    [InlineData("table-1:-1")]
    public void A_wait_that_never_was_is_refused(string waitId)
    {
        var journey = AtTheDepartment();
        Refused(() => journey.DecideOn(waitId, Outcome.Approve)).ShouldContain("没有这样一个待办");
        StillWorks(journey);
    }

    [Fact]
    public void A_wait_of_another_table_is_refused()
    {
        var other = new Journey(NewEngine(), ShippedWorkflow.Text("tianjin-annual"), "table-2").Start().Decide(Outcome.Submit);
        var journey = AtTheDepartment();
        Refused(() => journey.DecideOn(other.WaitId, Outcome.Approve)).ShouldContain("没有这样一个待办");
        StillWorks(journey);
    }

    [Fact]
    public void Nothing_can_be_decided_or_cancelled_once_the_workflow_is_over()
    {
        var journey = AtTheDepartment().Approve();
        var last = journey.WaitId;
        journey.Decide(Outcome.Reject);
        Refused(() => journey.DecideOn(last, Outcome.Approve)).ShouldContain("已经结束");
        Refused(() => journey.Cancel()).ShouldContain("已经结束");
    }

    [Fact]
    public void Nothing_can_be_decided_or_cancelled_once_the_workflow_was_cancelled()
    {
        var journey = AtTheDepartment();
        var open = journey.WaitId;
        journey.Cancel();
        Refused(() => journey.DecideOn(open, Outcome.Approve)).ShouldContain("已经终止");
        Refused(() => journey.Cancel()).ShouldContain("已经终止");
    }

    [Fact]
    public void A_state_of_another_workflow_is_refused()
    {
        var (engine, hebei, journey) = (NewEngine(), ShippedWorkflow.Text("hebei-annual"), AtTheDepartment());
        Refused(() => engine.Resume(engine.Compile(hebei), journey.State, journey.WaitId, Outcome.Approve, WorkflowInput.Nothing))
            .ShouldContain("流程版本“tianjin-annual-2”");
    }

    [Fact]
    public void A_state_of_another_version_of_the_workflow_is_refused()
    {
        var (engine, journey) = (NewEngine(), AtTheDepartment());
        var next = ShippedWorkflow.Text("tianjin-annual")
            .Replace("\"id\": \"tianjin-annual-2\"", "\"id\": \"tianjin-annual-3\"", StringComparison.Ordinal)
            .Replace("\"version\": 2,\n  \"toolVersion\"", "\"version\": 3,\n  \"toolVersion\"", StringComparison.Ordinal);
        var newer = engine.Compile(next);
        newer.Version.ShouldBe(3);
        Refused(() => engine.Resume(newer, journey.State, journey.WaitId, Outcome.Approve, WorkflowInput.Nothing))
            .ShouldContain("不属于“tianjin-annual-3”");
        Refused(() => engine.Cancel(newer, journey.State)).ShouldContain("不属于“tianjin-annual-3”");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("\"department-review\"")]
    [InlineData("{\"engine\":\"elsa/3\"")]
    public void A_state_that_is_none_is_refused(string state)
    {
        var engine = NewEngine();
        var workflow = engine.Compile(ShippedWorkflow.Text("tianjin-annual"));
        Refused(() => engine.Resume(workflow, state, "table-1:1", Outcome.Approve, WorkflowInput.Nothing)).ShouldContain("流程状态");
        Refused(() => engine.Cancel(workflow, state)).ShouldContain("流程状态");
    }

    [Fact]
    public void A_workflow_that_another_engine_compiled_is_refused()
    {
        var engine = NewEngine();
        var foreign = new ForeignWorkflow(engine.Compile(ShippedWorkflow.Text("tianjin-annual")).Definition);
        Refused(() => engine.Start(foreign, "table-1", WorkflowInput.Nothing)).ShouldContain("foreign/1");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_table_without_an_instance_id_does_not_start(string instanceId) =>
        Refused(() => new Journey(NewEngine(), ShippedWorkflow.Text("tianjin-annual"), instanceId).Start()).ShouldContain("编号");

    private Journey AtTheDepartment()
    {
        var journey = From("tianjin-annual").Start().Decide(Outcome.Submit);
        journey.At.ShouldBe("department-review");
        return journey;
    }

    private static void StillWorks(Journey journey) => journey.Approve().At.ShouldBe("bureau-review");

    private static string Refused(Func<object> misuse) => Should.Throw<WorkflowException>(misuse).Message;

    private sealed class ForeignWorkflow(WorkflowDefinition definition) : CompiledWorkflow("foreign/1", definition);
}
