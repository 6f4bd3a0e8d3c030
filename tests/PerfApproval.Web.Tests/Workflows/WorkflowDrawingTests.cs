using FsCheck;
using FsCheck.Fluent;
using PerfApproval.Domain.Tests.Workflow;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Features.Workflows.Drawings;
using Outcome = PerfApproval.Domain.Workflow.Outcome;

namespace PerfApproval.Web.Tests.Workflows;

public sealed class WorkflowDrawingTests
{
    [Fact]
    public void Every_shipped_workflow_is_drawn_from_the_unit_to_the_publication()
    {
        var drawing = Draw(ShippedWorkflow.Text("hebei-annual"));

        drawing.Stages.Select(s => s.Name).ShouldBe(
            ["单位填报", "单位审核", "主管部门审核", "财政业务处审核", "绩效处会签", "重点项目依次审定", "局领导审定", "单位答复修改意见", "待公开", "结束"]);
        drawing.Ways.Where(w => w.Condition.Length > 0).Select(w => w.Condition).ShouldBe(["≥2000 万元", "≥500 万元", "评为良"], ignoreOrder: true);
    }

    [Fact]
    public void Any_workflow_is_drawn_with_boxes_apart_and_ways_that_lead_to_the_right() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Gen.Choose(1, int.MaxValue).ToArbitrary(), seed => MustBeSound(Draw(RandomWorkflowFile.Text(new RandomWorkflow(seed))))));

    [Fact]
    public void Sixty_forks_one_after_the_other_are_drawn_at_once()
    {
        var stages = Enumerable.Range(0, 61).Select(n => (Activity)new Publishing($"s{n}", $"环节{n}", new(0, 0), [Outcome.Publish])).ToList();
        var others = Enumerable.Range(0, 60).Select(n => (Activity)new Publishing($"o{n}", $"旁路{n}", new(0, 0), [Outcome.Publish])).ToList();
        var forks = Enumerable.Range(0, 60).Select(n => (Activity)new Domain.Workflow.Route($"r{n}", "分流", new(0, 0), RouteFact.Amount, [AmountCase.Read(">=100")!])).ToList();
        List<Connection> connections = [new("start", Outcome.Done, "s0"), new("s60", Outcome.Publish, "end")];
        for (var n = 0; n < 60; n++)
        {
            connections.AddRange([new($"s{n}", Outcome.Publish, $"r{n}"), new($"r{n}", ">=100", $"o{n}"), new($"r{n}", Outcome.Otherwise, $"s{n + 1}"), new($"o{n}", Outcome.Publish, $"s{n + 1}")]);
        }

        var drawing = new WorkflowDrawing(
            new(Identity, [new StartPoint("start", "开始", new(0, 0)), .. stages, .. others, .. forks, new EndPoint("end", "结束", new(0, 0))], connections),
            new Dictionary<string, StageStanding>());

        drawing.Stages.Count.ShouldBe(122);
    }

    private static WorkflowIdentity Identity => new BuiltInEngine().Compile(ShippedWorkflow.Text("hebei-annual")).Definition.Identity;

    private static WorkflowDrawing Draw(string text) => new(new BuiltInEngine().Compile(text).Definition, new Dictionary<string, StageStanding>());

    private static void MustBeSound(WorkflowDrawing drawing)
    {
        drawing.Stages.Select(s => s.Id).ShouldBeUnique();
        foreach (var (one, other) in drawing.Stages.SelectMany((one, i) => drawing.Stages.Skip(i + 1).Select(other => (one, other))))
            (Math.Abs(one.X - other.X) >= WorkflowDrawing.StageWidth || Math.Abs(one.Y - other.Y) >= WorkflowDrawing.StageHeight).ShouldBeTrue($"{one.Id} {other.Id}");
        drawing.Stages.ShouldAllBe(s => s.X >= 0 && s.Y >= 0 && s.X + WorkflowDrawing.StageWidth <= drawing.Width && s.Y + WorkflowDrawing.StageHeight <= drawing.Height);
        foreach (var way in drawing.Ways)
        {
            var ends = way.Path.Split('M', 'H').Where(p => p.Length > 0).Select(p => int.Parse(p.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)).ToList();
            ends[^1].ShouldBeGreaterThan(ends[0]);
        }
    }
}
