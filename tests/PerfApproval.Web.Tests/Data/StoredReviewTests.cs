using System.Text.Json;
using System.Text.Json.Nodes;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Tests.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Data;

/// <summary>Whatever is done to a table under review reads back from the database as it was before it was saved.</summary>
public sealed class StoredReviewTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    private readonly SmallTown town = fixture.Town;

    private Person Reviewer => town.People.PerformanceReviewer;

    private Person Second => town.People.SecondPerformanceReviewer;

    [Fact]
    public async Task A_decision_with_opinion_and_corrections_and_the_answer_to_it()
    {
        foreach (var accepted in new[] { true, false })
        {
            var table = await town.AtThePanelAsync(new Rehearsal().Rated());
            await table.RateAsync(Reviewer, Verdict.Approve, Rating.Good);
            var rated = await table.ReadAsync();
            rated.Opinions.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
                o => o.Completeness.ShouldBe(new Judgement(Rating.Good, "指标明确")),
                o => o.Relevance.ShouldBe(new Judgement(Rating.Good, "")),
                o => o.Overall.ShouldBe(Rating.Good),
                o => o.Remarks.Select(r => r.Text).ShouldBe(["总体可行", "面积“待核”"]),
                o => o.Remarks[1].IndicatorId.ShouldNotBeNull());
            rated.Corrections.ShouldHaveSingleItem().After.ShouldBe("≥5200平方米");

            await ShouldReadBackAsync(table, table.Preparer, (t, actor, run) =>
                _ = accepted ? t.AcceptCorrections(actor, run) : t.DeclineCorrections(actor, "合同面积为5000平方米", run));

            var answered = await table.ReadAsync();
            answered.StageKey.ShouldBe(accepted ? Rehearsal.Head : Rehearsal.Panel);
            answered.CorrectionAnswers.ShouldHaveSingleItem().Proposers.ShouldBe(accepted ? [Reviewer.Id] : []);
            if (accepted) answered.Versions.MaxBy(v => v.Number)!.Content.ShouldContain("≥5200平方米");
        }
    }

    [Fact]
    public async Task A_decision_taken_back_before_and_after_the_stage_was_settled()
    {
        var joint = await town.AtThePanelAsync(new Rehearsal().Panelled("All"));
        var first = await joint.ApproveAsync(Reviewer);
        await ShouldReadBackAsync(joint, Reviewer, (t, actor, run) => t.TakeBackDecision(first.Id, actor, "看错了一行", run));
        await joint.ApproveAsync(Reviewer);
        var settling = await joint.ApproveAsync(Second);

        (await joint.ReadAsync()).PrecedingWaitId.ShouldNotBeNull();
        await ShouldReadBackAsync(joint, Second, (t, actor, run) => t.TakeBackDecision(settling.Id, actor, "看错了一行", run));

        (await joint.ReadAsync()).ShouldSatisfyAllConditions(
            t => t.StageKey.ShouldBe(Rehearsal.Panel),
            t => t.TakeBacks.Count.ShouldBe(2),
            t => t.Tasks.Count(k => k.IsOpen).ShouldBe(2));
    }

    [Fact]
    public async Task A_task_given_away_and_one_that_was_added_before_and_after_and_taken_away()
    {
        var table = await town.AtThePanelAsync(Everything().Panelled("All"));
        await ShouldReadBackAsync(table, Reviewer, (t, actor, run) => t.Transfer(FiledTable.OpenTask(t, Reviewer).Id, actor, town.People.DivisionReviewer.Id, "出差", run));
        await ShouldReadBackAsync(table, Second, (t, actor, run) =>
            t.AddReviewer(FiledTable.OpenTask(t, Second).Id, actor, Addition.Before, town.People.BureauHead.Id, "请会审", run));
        await ShouldReadBackAsync(table, Second, (t, actor, run) => t.RemoveReviewer(t.Tasks.Single(k => k.IsOpen && k.AddedFor != null).Id, actor, "不需要了", run));
        await table.AddAsync(Second, Addition.After, town.People.BureauHead);
        await table.ApproveAsync(town.People.DivisionReviewer);
        await table.ApproveAsync(Second);
        (await table.ReadAsync()).StageKey.ShouldBe(Rehearsal.Panel);

        await table.ApproveAsync(town.People.BureauHead);

        (await table.ReadAsync()).StageKey.ShouldBe(Rehearsal.Head);
    }

    [Fact]
    public async Task A_copy_is_sent_once_and_reviewers_are_urged_once_a_day()
    {
        var table = await town.AtThePanelAsync(Everything());
        await ShouldReadBackAsync(table, table.Preparer, (t, actor, run) => t.Urge(actor, "月底前要用", run));
        (await Refusal.OfAsync(() => table.UrgeAsync(table.Preparer))).ShouldContain("24 小时内已经催办过");
        await table.CopyAsync(town, Reviewer, town.People.UnitReviewer);

        (await Refusal.OfAsync(() => table.CopyAsync(town, Reviewer, town.People.UnitReviewer))).ShouldContain("已经抄送过");
        (await table.ReadAsync()).ShouldSatisfyAllConditions(
            t => t.Copies.ShouldHaveSingleItem().RecipientId.ShouldBe(town.People.UnitReviewer.Id),
            t => t.Urgings.ShouldHaveSingleItem().PersonId.ShouldBe(table.Preparer.Id));
    }

    [Fact]
    public async Task A_table_that_the_unit_gives_up()
    {
        var table = await town.AtThePanelAsync(Everything());

        await ShouldReadBackAsync(table, table.Preparer, (t, actor, run) => t.Terminate(actor, "项目已取消", run));

        (await table.ReadAsync()).ShouldSatisfyAllConditions(
            t => t.Status.ShouldBe(TargetStatus.Terminated),
            t => t.Terminations.ShouldHaveSingleItem().Reason.ShouldBe("项目已取消"),
            t => t.Tasks.ShouldAllBe(k => !k.IsOpen));
    }

    private static Rehearsal Everything() => new Rehearsal()
        .AtThePanel("mayTransfer", true, "Boolean").AtThePanel("mayAdd", new JsonArray("Before", "After")).AtThePanel("mayCopyTo", "Bureau");

    private static async Task ShouldReadBackAsync(FiledTable table, Person person, Action<TargetTable, Actor, WorkflowRun> verb)
    {
        var saved = await table.ChangeAsync(person, (t, actor, run) =>
        {
            verb(t, actor, run);
            return t;
        });

        var (before, after) = (Written(saved), Written(await table.ReadAsync()));
        foreach (var (property, value) in before)
            // A change reads of some parts only what it looks at.
            if (value is JsonArray items) items.Select(Text).ShouldBeSubsetOf(after[property]!.AsArray().Select(Text), property);
            else Text(after[property]).ShouldBe(Text(value), property);
    }

    private static JsonObject Written(TargetTable table) => JsonSerializer.SerializeToNode(table)!.AsObject();

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";
}
