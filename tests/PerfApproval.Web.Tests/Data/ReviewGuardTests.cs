using Npgsql;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Tests.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Data;

/// <summary>Take-backs, opinions, corrections and the rest as the database itself keeps them true.</summary>
public sealed class ReviewGuardTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    private const string TakeBack = """
        INSERT INTO take_back SELECT bureau_id, gen_random_uuid(), table_id, id, @person, 'somebody', 'a reason', now() FROM decision WHERE id = @decision
        """;

    private const string Give = "INSERT INTO termination SELECT bureau_id, gen_random_uuid(), id, @person, 'somebody', 'a reason', now() FROM target_table WHERE id = @table";

    private readonly SmallTown town = fixture.Town;
    private readonly Forgery forgery = new(fixture.Database);

    [Fact]
    public async Task A_decision_is_taken_back_once_and_only_by_who_made_it()
    {
        var table = await town.AtThePanelAsync(new Rehearsal().Panelled("All"));
        var decision = await table.ApproveAsync(town.People.PerformanceReviewer);
        foreach (var other in new[] { town.People.SecondPerformanceReviewer, town.People.Administrator, town.People.Preparer })
            Sentence(await forgery.RefusalOfAsync(TakeBack, ("person", other.Id), ("decision", decision.Id))).ShouldContain("只能由办理人本人取消");

        await forgery.WriteAsync(TakeBack, ("person", decision.PersonId), ("decision", decision.Id));

        (await forgery.RefusalOfAsync(TakeBack, ("person", decision.PersonId), ("decision", decision.Id))).ConstraintName.ShouldBe("uq_take_back_decision");
    }

    [Fact]
    public async Task Who_proposed_a_text_does_not_decide_on_it_even_where_the_program_forgot_to_exclude_them()
    {
        var proposer = town.People.PerformanceReviewer;
        var table = await town.AtThePanelAsync(new Rehearsal().Rated());
        await table.RateAsync(proposer, Verdict.Approve, Rating.Good);
        await table.AcceptAsync();
        var task = (await table.ReadAsync()).Tasks.Single(t => t.IsOpen);
        await forgery.WriteAsync("""
            INSERT INTO review_task (bureau_id, id, turn_id, table_id, pass, stage_key, stage_name, wait_id, version_id, role, scope_kind, scope_id, excluded, unassigned, opened_at)
            SELECT bureau_id, @forged, @forged, table_id, pass, stage_key, stage_name, wait_id, version_id, role, 'Division', @division, '{}', false, opened_at
            FROM review_task WHERE id = @task
            """, ("forged", Guid.CreateVersion7()), ("division", town.PerformanceDivision.Id), ("task", task.Id));
        var forged = (await table.ReadAsync()).Tasks.Single(t => t.IsOpen && t.Id != task.Id);

        Sentence(await forgery.RefusalOfDecisionAsync(forged, proposer)).ShouldContain("参与过填报或前面环节审核");
        await forgery.DecideAndRollBackAsync(forged, town.People.SecondPerformanceReviewer);
    }

    [Fact]
    public async Task An_opinion_says_what_its_decision_says_and_only_good_ones_propose_corrections()
    {
        var table = await town.AtThePanelAsync(new Rehearsal());
        var plain = await table.ApproveAsync(town.People.PerformanceReviewer);
        const string opinion = """
            INSERT INTO opinion SELECT bureau_id, id, table_id, 'Good', '', 'Good', '', 'Good', '', 'Good', '', 'Good', '[]' FROM decision WHERE id = @decision
            """;
        const string correction = "INSERT INTO correction SELECT bureau_id, id, 1, table_id, NULL, 'goals', 'a', 'b' FROM decision WHERE id = @decision";

        Sentence(await forgery.RefusalOfAsync(opinion, ("decision", plain.Id))).ShouldContain("审核意见与办理记录不符");
        Sentence(await forgery.RefusalOfAsync(correction, ("decision", plain.Id))).ShouldContain("审核意见与办理记录不符");
    }

    [Fact]
    public async Task Only_who_prepares_for_the_unit_gives_its_table_up_and_once()
    {
        var table = await (await town.FileAsync(town.Tianjin)).SubmitAsync();
        await table.ReturnAsync(town.People.DepartmentReviewer, Outcome.ReturnToPreparer);
        await town.People.GrantAsync(town.People.DepartmentReviewer, Role.Preparer, Scope.Of(town.Court));
        Sentence(await forgery.RefusalOfAsync(Give, ("person", town.People.DepartmentReviewer.Id), ("table", table.Id))).ShouldContain("审核过这份目标表的人");
        await town.People.EndAsync(town.People.DepartmentReviewer, Role.Preparer);
        foreach (var person in new[] { town.People.Administrator, town.People.Publisher })
            Sentence(await forgery.RefusalOfAsync(Give, ("person", person.Id), ("table", table.Id))).ShouldContain("不是本单位的填报人");

        await forgery.WriteAsync(Give, ("person", table.Preparer.Id), ("table", table.Id));

        (await forgery.RefusalOfAsync(Give, ("person", table.Preparer.Id), ("table", table.Id))).ConstraintName.ShouldBe("uq_termination_table");
    }

    [Fact]
    public async Task Only_who_prepares_for_the_unit_answers_corrections_and_once_for_a_wait()
    {
        var table = await town.AtThePanelAsync(new Rehearsal().Rated());
        await table.RateAsync(town.People.PerformanceReviewer, Verdict.Approve, Rating.Good);
        const string answer = """
            INSERT INTO correction_answer SELECT bureau_id, gen_random_uuid(), id, wait_id, @person, 'somebody', NULL, '{}', 'a reason', now() FROM target_table WHERE id = @table
            """;
        Sentence(await forgery.RefusalOfAsync(answer, ("person", town.People.BureauHead.Id), ("table", table.Id))).ShouldContain("不是本单位的填报人");

        await forgery.WriteAsync(answer, ("person", table.Preparer.Id), ("table", table.Id));

        (await forgery.RefusalOfAsync(answer, ("person", table.Preparer.Id), ("table", table.Id))).ConstraintName.ShouldBe("uq_correction_answer_wait");
    }

    [Fact]
    public async Task Nobody_has_two_open_tasks_in_one_wait()
    {
        var table = await town.AtThePanelAsync(new Rehearsal().Panelled("All"));
        var task = (await table.ReadAsync()).Tasks.First(t => t.IsOpen);

        (await forgery.RefusalOfAsync("""
            INSERT INTO review_task (bureau_id, id, turn_id, table_id, pass, stage_key, stage_name, wait_id, version_id, role, scope_kind, scope_id, person_id, excluded, unassigned, opened_at)
            SELECT bureau_id, gen_random_uuid(), id, table_id, pass, stage_key, stage_name, wait_id, version_id, role, scope_kind, scope_id, person_id, excluded, unassigned, opened_at
            FROM review_task WHERE id = @task
            """, ("task", task.Id))).ConstraintName.ShouldBe("uq_review_task_open_wait");
    }

    [Fact]
    public async Task A_copy_goes_to_a_person_once_and_not_to_its_sender()
    {
        var table = await (await town.FileAsync(town.Tianjin)).SubmitAsync();
        const string copy = "INSERT INTO copy SELECT bureau_id, gen_random_uuid(), id, @sender, @recipient, 'somebody', '', now() FROM target_table WHERE id = @table";
        var (sender, recipient) = (town.People.DepartmentReviewer.Id, town.People.UnitReviewer.Id);
        await forgery.WriteAsync(copy, ("sender", sender), ("recipient", recipient), ("table", table.Id));

        (await forgery.RefusalOfAsync(copy, ("sender", sender), ("recipient", recipient), ("table", table.Id))).ConstraintName.ShouldBe("uq_copy_recipient");
        (await forgery.RefusalOfAsync(copy, ("sender", sender), ("recipient", sender), ("table", table.Id))).ConstraintName.ShouldBe("ck_copy_recipient");
    }

    private static string Sentence(PostgresException refusal)
    {
        refusal.SqlState.ShouldBe(PostgresErrorCodes.RestrictViolation);
        return refusal.MessageText;
    }
}
