using FsCheck;
using FsCheck.Fluent;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Tests.Auditing;
using PerfApproval.Domain.Workflow;
using Outcome = PerfApproval.Domain.Workflow.Outcome;

namespace PerfApproval.Domain.Tests.Tables;

/// <summary>Running tables go on by another version of their workflow, from the stage at which they stand.</summary>
public sealed class MoveTests
{
    private readonly Office office = new();

    [Theory]
    [InlineData("tianjin", "49.02", "department-review bureau-review publishing")]
    [InlineData("hebei", "49.02", "unit-review department-review division-review performance-review publishing")]
    [InlineData("hebei", "800.00", "bureau-review publishing")]
    [InlineData("shanghai", "490,200.00", "unit-review department-review division-review publishing")]
    [InlineData("shanghai", "20,000,000.00", "bureau-review")]
    public void A_table_moves_at_every_stage_and_goes_on_to_its_publication(string region, string total, string stages)
    {
        foreach (var stage in stages.Split(' '))
        {
            var filed = A.TargetTable().Costing(total).FiledAround(new Office()).SubmittedTo($"{region}-annual-1").Reaching(stage);
            var (status, wait, to) = (filed.Table.Status, filed.Table.WaitId, Migration.Version($"{region}-annual"));

            filed.Move(to, Migration.Agreed(filed.Office, filed.Workflow, to));

            (filed.Table.WorkflowId, filed.Table.StageKey, filed.Table.Status).ShouldBe(($"{region}-annual-2", stage, status));
            filed.Table.WaitId.ShouldNotBe(wait);
            filed.OpenTasks.ShouldAllBe(t => t.StageKey == stage && t.WaitId == filed.Table.WaitId && !t.Unassigned);
            filed.Reaching("publishing").Publish(filed.Office.Publisher);
            filed.Table.Status.ShouldBe(TargetStatus.Published);
        }
    }

    [Fact]
    public void A_draft_moves_and_is_submitted_by_the_new_version()
    {
        var filed = A.TargetTable().FiledAround(office).DraftedFor("shanghai-annual-1");

        filed.Move(Migration.Version("shanghai-annual"), Agreed(filed));

        filed.Submitted().Table.StageKey.ShouldBe("unit-review");
        filed.Reaching("performance-review").OpenTask.StageName.ShouldBe("绩效处审核");
    }

    [Fact]
    public void Tasks_are_opened_anew_and_only_those_who_had_none_hear_of_it()
    {
        var second = office.Appoint("主审二", Domain.People.Role.DepartmentReviewer, office.Department);
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("shanghai-annual-1").ApprovedBy(office.UnitReviewer);
        var old = filed.OpenTask;
        filed.Table.TakeNotices();

        filed.Move(Migration.Version("shanghai-annual"), Agreed(filed));

        old.Closure.ShouldBe(TaskClosure.Moved);
        // 或签 has become 顺序会签: the first is asked by name, and knew of it.
        filed.OpenTask.PersonId.ShouldBe(office.DepartmentReviewer.Id);
        filed.Table.TakeNotices().ShouldBeEmpty();
        Refusal.Of(() => filed.Decide(old.Id, second, filed.Approval)).ShouldContain("已迁移到新的流程版本");
        filed.ApprovedBy(office.DepartmentReviewer, second).Table.StageKey.ShouldBe("division-review");
    }

    [Fact]
    public void Whoever_is_asked_only_by_the_new_version_is_told()
    {
        var filed = A.TargetTable().Costing("400.00").FiledAround(office).SubmittedTo("tianjin-annual").Reaching("performance-review");
        filed.Table.TakeNotices();
        var to = Migration.Later("tianjin-annual", "\"value\": \"PerformanceDivision\"", "\"value\": \"Bureau\"");

        filed.Move(to, Agreed(filed, to));

        filed.Table.TakeNotices().ShouldBe([new Notice(NoticeKind.TaskArrived, office.BureauHead.Id, filed.OpenTask.Id)]);
    }

    [Fact]
    public void The_forecast_says_what_will_be_different_and_changes_nothing()
    {
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("shanghai-annual-1").ApprovedBy(office.UnitReviewer);
        var (trail, state) = (filed.Table.TrailHead, filed.Table.WorkflowState);

        var forecast = filed.Table.ForecastMove(Migration.Version("shanghai-annual"), filed.Run);

        forecast.Changes.ShouldBe(["名称：主管部门审核 → 主管部门依次审核", "方式：或签 → 顺序会签", "新增办理：取消审核"]);
        (forecast.CanMove, forecast.AskedNow, forecast.AskedThen).ShouldSatisfyAllConditions(
            f => f.CanMove.ShouldBeTrue(), f => f.AskedNow.ShouldBe([office.DepartmentReviewer.Id]), f => f.AskedThen.ShouldBe([office.DepartmentReviewer.Id]));
        (filed.Table.TrailHead, filed.Table.WorkflowState, filed.Table.WorkflowId).ShouldBe((trail, state, "shanghai-annual-1"));
    }

    [Fact]
    public void A_joint_review_that_has_begun_is_finished_first()
    {
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("hebei-annual-1").Reaching("performance-review").ApprovedBy(office.PerformanceReviewer);

        Obstacle(filed, Migration.Version("hebei-annual")).ShouldBe("“绩效处会签”已有人办理、转办或加签，请办完这一环节后再迁移。");
    }

    [Fact]
    public void A_task_that_was_given_away_is_finished_first()
    {
        office.Appoint("业务二", Domain.People.Role.BureauReviewer, office.Division);
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("tianjin-annual").Reaching("bureau-review");
        filed.Transfer(office.DivisionReviewer, office.Everybody.Single(p => p.Name == "业务二"));

        Obstacle(filed, Migration.Version("tianjin-annual-1")).ShouldContain("已有人办理、转办或加签");
    }

    [Fact]
    public void A_stage_that_the_other_version_lacks_is_finished_first()
    {
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("shanghai-annual").Reaching("performance-review");

        Obstacle(filed, Migration.Version("shanghai-annual-1")).ShouldBe("新版本没有“绩效处审核”这个环节，请办完这一环节后再迁移。");
    }

    [Fact]
    public void A_stage_that_the_tables_amount_does_not_reach_any_more_is_finished_first()
    {
        var filed = A.TargetTable().Costing("400.00").FiledAround(office).SubmittedTo("tianjin-annual").Reaching("performance-review");

        Obstacle(filed, Migration.Later("tianjin-annual", ">=300", ">=30000")).ShouldContain("新版本走不到“绩效处票签”");
    }

    [Fact]
    public void A_finished_table_is_not_moved()
    {
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("tianjin-annual-1").Reaching("publishing");
        filed.Publish(office.Publisher);

        Obstacle(filed, Migration.Version("tianjin-annual")).ShouldContain("已经结束，不再迁移");
    }

    [Fact]
    public void Only_the_tables_of_the_agreed_version_are_moved_and_only_once_it_was_agreed()
    {
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("tianjin-annual-1");
        var (from, to) = (filed.Workflow, Migration.Version("tianjin-annual"));
        var proposed = WorkflowMove.Propose(office.AtWork(office.Administrator), from.Definition, to.Definition, "新版流程", [], office.Tick());
        var back = Migration.Agreed(office, to, from);

        foreach (var move in new[] { proposed, back })
            Refusal.Of(() => filed.Table.MoveTo(to, move, filed.Run)).ShouldContain("不在这次迁移的范围内");
        Refusal.Of(() => filed.Table.MoveTo(from, back, filed.Run)).ShouldContain("不在这次迁移的范围内");
    }

    [Fact]
    public void A_decision_made_before_the_move_may_be_taken_back_after_it()
    {
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("tianjin-annual-1");
        var approval = filed.Approve(office.DepartmentReviewer);
        filed.Move(Migration.Version("tianjin-annual"), Agreed(filed));

        filed.TakeBack(approval);

        filed.Table.StageKey.ShouldBe("department-review");
    }

    [Fact]
    public void What_was_returned_before_the_move_goes_straight_back_after_it()
    {
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("hebei-annual-1").Reaching("performance-review")
            .ReturnedBy(office.PerformanceReviewer, Outcome.ReturnToPreparer);
        filed.Move(Migration.Version("hebei-annual"), Agreed(filed));

        filed.Submitted().Table.StageKey.ShouldBe("performance-review");
    }

    [Fact]
    public void The_trail_says_who_moved_the_table_from_what_to_what()
    {
        var filed = A.TargetTable().FiledAround(office).SubmittedTo("tianjin-annual-1");
        var move = Agreed(filed);
        filed.Move(Migration.Version("tianjin-annual"), move);

        var entry = filed.Table.Trail.Last(e => e.What == "moved");
        entry.PersonId.ShouldBe(move.ConfirmedBy);
        entry.Details.ShouldContain("tianjin-annual-1");
        entry.Details.ShouldContain("tianjin-annual-2");
    }

    [Theory]
    [InlineData("tianjin")]
    [InlineData("hebei")]
    [InlineData("shanghai")]
    public void Wherever_people_have_brought_a_table_the_move_does_what_its_forecast_said(string region)
    {
        var moved = 0;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(Gen.Choose(1, int.MaxValue).ToArbitrary(), seed =>
        {
            var walk = new RandomWalk(seed, $"{region}-annual-1");
            for (var attempts = 0; attempts < seed % 40; attempts++) _ = Record.Exception(walk.Attempt());
            moved += MovesAsForecast(walk.Filed, Migration.Version($"{region}-annual")) ? 1 : 0;
        }));
        moved.ShouldBeGreaterThan(5);
    }

    private static bool MovesAsForecast(FiledTable filed, CompiledWorkflow to)
    {
        filed.ShouldHold();
        var (forecast, stage, status) = (filed.Table.ForecastMove(to, filed.Run), filed.Table.StageKey, filed.Table.Status);
        var move = WorkflowMove.Propose(filed.Office.AtWork(filed.Office.Administrator), filed.Workflow.Definition, to.Definition, "新版流程", [], filed.Office.Tick());
        move.Confirm(filed.Office.AtWork(filed.Office.Appoint("管行乙", Domain.People.Role.Administrator, filed.Office.Bureau)), filed.Office.Tick());
        var refusal = Record.Exception(() => filed.Move(to, move));

        (refusal as RuleBrokenException)?.Message.ShouldBe(forecast.Obstacle);
        (refusal is null).ShouldBe(forecast.CanMove, refusal?.ToString());
        (filed.Table.StageKey, filed.Table.Status).ShouldBe((stage, status));
        if (refusal is not null) return false;
        foreach (var task in filed.OpenTasks) task.ShouldBelongToSomebody(filed.Office);
        filed.Table.Trail.ShouldBeTheChainOf(filed.Table);
        return true;
    }

    private static string Obstacle(FiledTable filed, CompiledWorkflow to)
    {
        var refusal = Refusal.Of(() => filed.Table.MoveTo(to, Migration.Agreed(filed.Office, filed.Workflow, to), filed.Run));
        filed.Table.ForecastMove(to, filed.Run).Obstacle.ShouldBe(refusal);
        filed.OpenTasks.ShouldAllBe(t => t.WaitId == filed.Table.WaitId);
        return refusal;
    }

    private static WorkflowMove Agreed(FiledTable filed, CompiledWorkflow? to = null) =>
        Migration.Agreed(filed.Office, filed.Workflow, to ?? Migration.Version(filed.Workflow.DefinitionId));
}
