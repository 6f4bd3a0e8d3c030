using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables;

/// <summary>The reviewer's opinion drives what follows: 优, 良 with accepted corrections, 中, 差 (财预〔2015〕88号, art. 25).</summary>
public sealed class OpinionTests
{
    private readonly Office office = new();

    [Fact]
    public void An_excellent_table_goes_on()
    {
        var filed = AtThePanel();

        Rate(filed, office.PerformanceReviewer, Verdict.Approve, Rating.Excellent);

        filed.Table.StageKey.ShouldBe(Rehearsal.Head);
        filed.Table.Opinions.ShouldHaveSingleItem().Overall.ShouldBe(Rating.Excellent);
    }

    [Fact]
    public void A_good_table_is_put_right_with_the_unit_and_goes_on_without_a_second_pass()
    {
        var filed = AtThePanel();
        Rate(filed, office.PerformanceReviewer, Verdict.Approve, Rating.Good, ValueTo(filed, "≥5200平方米"));
        filed.Table.StageKey.ShouldBe(Rehearsal.Correcting);
        filed.Table.TakeNotices().ShouldContain(new Notice(NoticeKind.CorrectionsProposed, office.Preparer.Id, null));

        filed.Table.AcceptCorrections(office.AtWork(office.Preparer), filed.Run);

        filed.Table.StageKey.ShouldBe(Rehearsal.Head);
        filed.Table.Pass.ShouldBe(1);
        filed.CurrentVersion.Origin.ShouldBe(VersionOrigin.Correction);
        filed.CurrentVersion.AuthorId.ShouldBe(office.Preparer.Id);
        TargetContent.Parse(filed.CurrentVersion.Content).Project!.Indicators.ShouldHaveSingleItem().Value.ShouldBe("≥5200平方米");
        filed.OpenTask.VersionId.ShouldBe(filed.CurrentVersion.Id);
    }

    [Fact]
    public void Nobody_approves_a_text_of_their_own()
    {
        office.Grant(office.PerformanceReviewer, Role.BureauReviewer, office.Bureau);
        var filed = AtThePanel(mayRepeat: true);
        Rate(filed, office.PerformanceReviewer, Verdict.Approve, Rating.Good, ValueTo(filed, "≥5200平方米"));
        filed.Table.AcceptCorrections(office.AtWork(office.Preparer), filed.Run);

        filed.OpenTask.Excluded.ShouldContain(office.PerformanceReviewer.Id);
        Refusal.Of(() => filed.Approve(office.PerformanceReviewer)).ShouldContain("须由其他审核人办理");
    }

    [Fact]
    public void Nobody_publishes_or_returns_a_text_of_their_own_at_the_end()
    {
        office.Grant(office.PerformanceReviewer, Role.Publisher, office.Unit);
        var filed = AtThePanel();
        Rate(filed, office.PerformanceReviewer, Verdict.Approve, Rating.Good, ValueTo(filed, "≥5200平方米"));
        filed.Table.AcceptCorrections(office.AtWork(office.Preparer), filed.Run);
        filed.ApprovedBy(office.BureauHead);
        filed.Table.StageKey.ShouldBe(Rehearsal.Publishing);

        Refusal.Of(() => filed.Return(office.PerformanceReviewer, "ReturnToBureau")).ShouldContain("须由其他审核人办理");
        Refusal.Of(() => filed.Publish(office.PerformanceReviewer)).ShouldBe("《物业管理费》采纳了您提出的修改意见，不能由您公开它；请由其他公开发布人办理。");
        filed.Publish(office.Publisher);
        filed.Table.Status.ShouldBe(TargetStatus.Published);
    }

    [Fact]
    public void A_text_proposed_by_a_delegate_is_the_principals_as_well()
    {
        office.Grant(office.PerformanceReviewer, Role.BureauReviewer, office.Bureau);
        office.Delegate(office.PerformanceReviewer, office.DivisionReviewer);
        var filed = AtThePanel("All", mayRepeat: true);
        var principals = filed.TaskOf(office.PerformanceReviewer);
        filed.Decide(principals.Id, office.DivisionReviewer, Rated(filed, Verdict.Approve, Rating.Good, ValueTo(filed, "≥5200平方米")));
        Rate(filed, office.SecondPerformanceReviewer, Verdict.Approve, Rating.Excellent);

        filed.Table.AcceptCorrections(office.AtWork(office.Preparer), filed.Run);

        filed.OpenTask.Excluded.ShouldContain(office.DivisionReviewer.Id);
        filed.OpenTask.Excluded.ShouldContain(office.PerformanceReviewer.Id);
        filed.OpenTask.Excluded.ShouldNotContain(office.SecondPerformanceReviewer.Id);
    }

    [Fact]
    public void Corrections_that_the_unit_declines_go_back_to_the_reviewers()
    {
        var filed = AtThePanel();
        Rate(filed, office.PerformanceReviewer, Verdict.Approve, Rating.Good, ValueTo(filed, "≥5200平方米"));
        var version = filed.CurrentVersion.Id;

        Refusal.Of(() => filed.Table.DeclineCorrections(office.AtWork(office.Preparer), "", filed.Run)).ShouldContain("写明理由");
        filed.Table.DeclineCorrections(office.AtWork(office.Preparer), "合同面积为5000平方米", filed.Run);

        filed.Table.StageKey.ShouldBe(Rehearsal.Panel);
        filed.CurrentVersion.Id.ShouldBe(version);
        Rate(filed, office.PerformanceReviewer, Verdict.Approve, Rating.Excellent);
        filed.Table.StageKey.ShouldBe(Rehearsal.Head);
    }

    [Fact]
    public void Only_the_unit_answers_corrections()
    {
        var filed = AtThePanel();
        Rate(filed, office.PerformanceReviewer, Verdict.Approve, Rating.Good, ValueTo(filed, "≥5200平方米"));

        foreach (var person in new[] { office.PerformanceReviewer, office.UnitReviewer, office.Administrator })
            Refusal.Of(() => filed.Table.AcceptCorrections(office.AtWork(person), filed.Run)).ShouldContain("不是本单位的填报人");
        Refusal.Of(() => filed.Submit(office.Preparer)).ShouldContain("不能修改");
    }

    [Fact]
    public void A_fair_table_is_returned_and_a_poor_one_may_not_enter_the_budget()
    {
        var fair = AtThePanel();
        Rate(fair, office.PerformanceReviewer, Verdict.Return, Rating.Fair);
        fair.Table.Status.ShouldBe(TargetStatus.Returned);

        var poor = AtThePanel();
        Rate(poor, office.PerformanceReviewer, Verdict.Reject, Rating.Poor);
        poor.Table.Status.ShouldBe(TargetStatus.Rejected);
    }

    [Theory]
    [InlineData(Verdict.Approve, Rating.Fair)]
    [InlineData(Verdict.Approve, Rating.Poor)]
    [InlineData(Verdict.Return, Rating.Excellent)]
    [InlineData(Verdict.Return, Rating.Good)]
    [InlineData(Verdict.Reject, Rating.Fair)]
    public void A_verdict_that_contradicts_the_rating_is_refused(Verdict verdict, Rating rating)
    {
        var filed = AtThePanel();

        Refusal.Of(() => Rate(filed, office.PerformanceReviewer, verdict, rating)).ShouldContain("请改正评级或办理方式");
    }

    [Fact]
    public void Where_an_opinion_is_due_nobody_approves_or_rejects_without_one_but_returns_what_is_unreadable()
    {
        var filed = AtThePanel();

        Refusal.Of(() => filed.Approve(office.PerformanceReviewer)).ShouldContain("需要填写审核意见");
        Refusal.Of(() => filed.Reject(office.PerformanceReviewer)).ShouldContain("需要填写审核意见");
        filed.Return(office.PerformanceReviewer, Outcome.ReturnToPreparer).Rating.ShouldBeNull();
    }

    [Fact]
    public void Good_means_that_there_is_something_to_put_right()
    {
        var filed = AtThePanel();

        Refusal.Of(() => Rate(filed, office.PerformanceReviewer, Verdict.Approve, Rating.Good)).ShouldContain("至少提出一处修改意见");
        Refusal.Of(() => Rate(filed, office.PerformanceReviewer, Verdict.Approve, Rating.Excellent, ValueTo(filed, "≥5200平方米"))).ShouldContain("只有本环节总体评级为“良”");
    }

    [Fact]
    public void A_correction_must_change_what_the_reviewer_saw()
    {
        var filed = AtThePanel();
        var correction = ValueTo(filed, "≥5200平方米");

        foreach (var wrong in new[] { correction with { Before = "≥1平方米" }, correction with { After = correction.Before } })
            Refusal.Of(() => Rate(filed, office.PerformanceReviewer, Verdict.Approve, Rating.Good, wrong)).ShouldContain("对不上");
        foreach (var unknown in new[] { correction with { Field = "code" }, correction with { IndicatorId = Guid.NewGuid() }, new(null, "funds.total", "49.02", "1") })
            Refusal.Of(() => Rate(filed, office.PerformanceReviewer, Verdict.Approve, Rating.Good, unknown)).ShouldContain("没有找到要修改的栏目");
        Refusal.Of(() => Rate(filed, office.PerformanceReviewer, Verdict.Approve, Rating.Good, correction, correction with { After = "1" })).ShouldContain("合并为一处");
    }

    [Fact]
    public void The_least_favourable_of_several_opinions_decides_what_is_to_be_done()
    {
        var filed = AtThePanel("All");
        Rate(filed, office.PerformanceReviewer, Verdict.Approve, Rating.Good, ValueTo(filed, "≥5200平方米"));
        Refusal.Of(() => Rate(filed, office.SecondPerformanceReviewer, Verdict.Approve, Rating.Good, ValueTo(filed, "≥6000平方米"))).ShouldContain("纪效甲已建议");

        Rate(filed, office.SecondPerformanceReviewer, Verdict.Approve, Rating.Excellent);

        filed.Table.StageKey.ShouldBe(Rehearsal.Correcting);
        filed.Table.ProposedCorrections().ShouldHaveSingleItem().After.ShouldBe("≥5200平方米");
    }

    [Fact]
    public void What_was_proposed_and_taken_back_is_not_asked_of_the_unit()
    {
        var filed = AtThePanel("All");
        var good = Rate(filed, office.PerformanceReviewer, Verdict.Approve, Rating.Good, ValueTo(filed, "≥5200平方米"));
        filed.TakeBack(good);
        Rate(filed, office.PerformanceReviewer, Verdict.Approve, Rating.Excellent);
        Rate(filed, office.SecondPerformanceReviewer, Verdict.Approve, Rating.Excellent);

        filed.Table.StageKey.ShouldBe(Rehearsal.Head);
    }

    [Fact]
    public void Goals_may_be_put_right_as_well()
    {
        var filed = AtThePanel();
        Rate(filed, office.PerformanceReviewer, Verdict.Approve, Rating.Good,
            new ProposedCorrection(null, "goals", "1.做好物业管理服务，保障单位业务开展", "1.保障5000平方米办公用房的物业服务\n2.保障业务开展"));

        filed.Table.AcceptCorrections(office.AtWork(office.Preparer), filed.Run);

        TargetContent.Parse(filed.Table.Draft).Project!.Goals.ShouldBe(["1.保障5000平方米办公用房的物业服务", "2.保障业务开展"]);
    }

    private static ProposedCorrection ValueTo(FiledTable filed, string value)
    {
        var indicator = TargetContent.Parse(filed.CurrentVersion.Content).Project!.Indicators[0];
        return new(indicator.Id, TargetCells.Value, indicator.Value, value);
    }

    private static Decision Rate(FiledTable filed, Person reviewer, Verdict verdict, Rating rating, params ProposedCorrection[] corrections) =>
        filed.Decide(reviewer, Rated(filed, verdict, rating, corrections));

    private static Ruling Rated(FiledTable filed, Verdict verdict, Rating rating, params ProposedCorrection[] corrections)
    {
        var judgement = new Judgement(rating, "");
        return filed.Approval with
        {
            Verdict = verdict,
            ReturnTo = verdict == Verdict.Return ? Outcome.ReturnToPreparer : null,
            Reason = verdict == Verdict.Approve ? "" : "指标值偏低",
            Opinion = new(judgement, judgement, judgement, judgement, rating, [new(null, "总体可行")]),
            Corrections = corrections,
        };
    }

    private FiledTable AtThePanel(string mode = "AnyOne", bool mayRepeat = false)
    {
        var definition = new Rehearsal().Panelled(mode).Rated().Definition();
        return A.TargetTable().FiledAround(office)
            .SubmittedToDefinition(mayRepeat ? definition.Where(Rehearsal.Head, "mayRepeat", true) : definition)
            .ApprovedBy(office.DepartmentReviewer);
    }
}
