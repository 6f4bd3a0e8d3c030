using System.Globalization;
using PerfApproval.Domain.Workflow;
using PerfApproval.Domain.Workflow.BuiltIn;
using PerfApproval.Domain.Workflow.Linting;

namespace PerfApproval.Domain.Tests.Workflow;

public sealed class WorkflowDefinitionTests
{
    private static readonly DiagramPosition Somewhere = new(0, 0);

    [Fact]
    public void A_compiled_workflow_says_which_version_of_what_it_is()
    {
        var workflow = new BuiltInEngine().Compile(ShippedWorkflow.Text("hebei-annual"));
        (workflow.Id, workflow.DefinitionId, workflow.Version, workflow.EngineId).ShouldBe(("hebei-annual-2", "hebei-annual", 2, "builtin/1"));
        workflow.Name.ShouldBe("河北省年度绩效目标审核流程");
    }

    [Fact]
    public void A_stage_says_who_decides_and_how()
    {
        var stage = Read("hebei-annual").BlockingActivities["performance-review"].ShouldBeOfType<ReviewStage>();
        (stage.Name, stage.Role, stage.Scope, stage.Mode, stage.MayRepeat, stage.DeadlineWorkingDays).ShouldBe(
            ("绩效处会签", ReviewerRole.BureauReviewer, ReviewScope.PerformanceDivision, ReviewMode.All, false, 5));
        stage.Outcomes.ShouldBe(["Approve", "ReturnToPreparer", "ReturnToDepartment", "ReturnToDivision", "Reject", "TakeBack"]);
    }

    [Fact]
    public void Somebody_who_approved_before_may_not_approve_again_unless_the_stage_says_so()
    {
        var silent = ShippedWorkflow.Text("tianjin-annual")
            .Split('\n').Where(l => !l.Contains("mayRepeat", StringComparison.Ordinal)).ToList();
        Stages(string.Join('\n', silent)).ShouldAllBe(s => !s.MayRepeat);
        Stages(ShippedWorkflow.Text("tianjin-annual").Replace("\"value\": false", "\"value\": true", StringComparison.Ordinal))
            .ShouldAllBe(s => s.MayRepeat);
    }

    [Theory]
    [InlineData("performance-review", "Approve", "bureau-review key-review publishing")]
    [InlineData("performance-review", "ReturnToDivision", "division-review")]
    [InlineData("drafting", "Submit", "performance-review unit-review")]
    [InlineData("division-review", "Reject", "end")]
    public void People_are_told_where_a_decision_leads(string stage, string outcome, string stops)
    {
        var definition = Read("hebei-annual");
        definition.StopsAfter(definition.BlockingActivities[stage], outcome).Select(a => a.Id).Order().ShouldBe(stops.Split(' '));
    }

    [Fact]
    public void A_stage_to_which_two_ways_lead_is_named_once()
    {
        var route = new Route("route", "分流", Somewhere, RouteFact.Form, [new ValueCase(RouteFact.Form, "hebei")]);
        var start = new StartPoint("start", "开始", Somewhere);
        var diamond = new WorkflowDefinition(
            new WorkflowIdentity("diamond-1", "diamond", 1, "殊途同归", ""),
            [start, route, new SetStatus("set", "记为草稿", Somewhere, TargetStatus.Drafting), new Drafting("draft", "填报", Somewhere, [Outcome.Submit])],
            [
                new Connection("start", Outcome.Done, "route"), new Connection("route", "hebei", "set"),
                new Connection("route", Outcome.Otherwise, "set"), new Connection("set", Outcome.Done, "draft"),
            ]);
        diamond.StopsAfter(start, Outcome.Done).ShouldHaveSingleItem().Id.ShouldBe("draft");
    }

    [Fact]
    public void A_workflow_that_runs_in_circles_is_stopped_although_no_linter_saw_it()
    {
        var circle = new WorkflowDefinition(
            new WorkflowIdentity("circle-1", "circle", 1, "空转", ""),
            [new StartPoint("start", "开始", Somewhere), new SetStatus("one", "一", Somewhere, TargetStatus.Drafting)],
            [new Connection("start", Outcome.Done, "one"), new Connection("one", Outcome.Done, "one")]);
        Should.Throw<WorkflowException>(() => new BuiltInEngine().Start(new BuiltInWorkflow(circle), "table-1", WorkflowInput.Nothing))
            .Message.ShouldContain("连走 200 步");
    }

    [Theory]
    [InlineData(">=500", "500", true)]
    [InlineData(">=500", "499.999999", false)]
    [InlineData(">500", "500", false)]
    [InlineData("<=0.5", "0.5", true)]
    [InlineData("<0.5", "0.5", false)]
    [InlineData("=0", "0.00", true)]
    public void An_amount_is_compared_exactly(string text, string amount, bool fits)
    {
        var budget = decimal.Parse(amount, CultureInfo.InvariantCulture);
        RouteCase.Read(RouteFact.Amount, text).ShouldNotBeNull().Fits(WorkflowInput.Nothing with { Amount = budget }).ShouldBe(fits);
    }

    [Theory]
    [InlineData("500")]
    [InlineData(">=500\n")]
    [InlineData(">=٥٠٠")]
    public void What_compares_with_no_amount_is_no_case(string text) => RouteCase.Read(RouteFact.Amount, text).ShouldBeNull();

    [Fact]
    public void The_first_case_that_fits_is_taken()
    {
        var route = new Route("r", "分流", Somewhere, RouteFact.Amount, [new AmountCase(">=1000", ">=", 1000), new AmountCase(">=500", ">=", 500)]);
        new decimal?[] { 1200, 700, 300, null }.Select(a => route.Choose(WorkflowInput.Nothing with { Amount = a }))
            .ShouldBe([">=1000", ">=500", "Otherwise", "Otherwise"]);
    }

    private static WorkflowDefinition Read(string region) => WorkflowLinter.Read(ShippedWorkflow.Text(region));

    private static IEnumerable<ReviewStage> Stages(string text) => WorkflowLinter.Read(text).Activities.OfType<ReviewStage>();
}
