using PerfApproval.Domain.History;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Domain.Tests.Tables;

/// <summary>What is kept of every change between two versions, and what has to be explained.</summary>
public sealed class ChangeTests
{
    private readonly FiledTable filed = A.TargetTable().DraftedFor("hebei-annual");

    private TargetTable Table => filed.Table;

    private Actor Preparer => filed.Office.AtWork(filed.Office.Preparer);

    [Fact]
    public void A_table_begins_with_the_first_value_of_every_indicator() =>
        Table.Changes.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            c => c.VersionNumber.ShouldBe(1),
            c => c.Kind.ShouldBe(ChangeKind.Added),
            c => c.RowName.ShouldBe("物业管理面积"),
            c => c.After.ShouldBe("≥5000平方米"));

    [Fact]
    public void What_one_person_does_to_a_cell_in_several_steps_is_one_change()
    {
        Say("≥5200平方米");
        Say("≥5500平方米");
        Say("≥6000平方米");

        Table.DraftChanges.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            c => c.Before.ShouldBe("≥5000平方米"),
            c => c.After.ShouldBe("≥6000平方米"),
            c => c.PersonId.ShouldBe(Preparer.Id));
    }

    [Fact]
    public void What_another_did_in_between_stays_told_apart()
    {
        var other = filed.Office.AtWork(filed.Office.Appoint("田次报", Role.Preparer, filed.Office.Unit));
        Say("≥5200平方米");
        Say("≥5500平方米", other);
        Say("≥6000平方米");

        Table.DraftChanges.Select(c => (c.PersonId, c.Before, c.After)).ShouldBe(
        [
            (Preparer.Id, "≥5000平方米", "≥5200平方米"),
            (other.Id, "≥5200平方米", "≥5500平方米"),
            (Preparer.Id, "≥5500平方米", "≥6000平方米"),
        ]);
    }

    [Fact]
    public void What_was_undone_is_no_change()
    {
        Say("≥5200平方米");
        Say("≥5000平方米");
        Table.DraftChanges.ShouldBeEmpty();
    }

    [Fact]
    public void An_indicator_that_came_and_went_again_leaves_nothing()
    {
        Say(c => c with { Indicators = [.. c.Indicators, new() { Level1 = "产出指标", Level2 = "质量指标", Name = "达标率", Value = "≥95%" }] });
        Table.DraftChanges.ShouldHaveSingleItem().Kind.ShouldBe(ChangeKind.Added);
        Say(c => c with { Indicators = [c.Indicators[0]] });
        Table.DraftChanges.ShouldBeEmpty();
    }

    [Fact]
    public void With_the_submission_the_changes_become_part_of_its_version()
    {
        Say("≥6000平方米");
        filed.Submitted();

        Table.DraftChanges.ShouldBeEmpty();
        Table.Changes[^1].ShouldSatisfyAllConditions(c => c.VersionNumber.ShouldBe(2), c => c.After.ShouldBe("≥6000平方米"));
        Table.Versions[^1].ShouldSatisfyAllConditions(v => v.Changes.ShouldBe(1), v => v.RowsConcerned.ShouldBe(1));
    }

    [Fact]
    public void A_row_that_was_deleted_and_put_back_keeps_its_identity()
    {
        var row = TargetContent.Parse(Table.Draft).Project!.Indicators[0];
        Say(c => c with { Indicators = [] });
        Say(c => c with { Indicators = [row] });
        TargetContent.Parse(Table.Draft).Project!.Indicators[0].Id.ShouldBe(row.Id);
    }

    [Fact]
    public void An_identity_from_elsewhere_is_not_taken_over()
    {
        var elsewhere = Guid.NewGuid();
        Say(c => c with { Indicators = [new() { Id = elsewhere, Level1 = "产出指标", Level2 = "质量指标", Name = "达标率", Value = "≥95%" }] });
        TargetContent.Parse(Table.Draft).Project!.Indicators[0].Id.ShouldNotBe(elsewhere);
    }

    [Fact]
    public void A_target_value_changed_after_the_first_submission_needs_a_reason()
    {
        Return();
        Say("≥4000平方米");

        Refusal.Of(() => filed.Submitted()).ShouldContain("物业管理面积（≥5000平方米→≥4000平方米）");

        var value = Table.ChangedValues().ShouldHaveSingleItem();
        var submission = Table.Submit(Preparer, "已核对", Guid.NewGuid(), filed.Run, new() { OfValues = new Dictionary<Guid, string> { [value.RowId] = "合同面积减少" } });
        Table.ValueReasons.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            r => r.SubmissionId.ShouldBe(submission.Id),
            r => r.Reason.ShouldBe("合同面积减少"),
            r => r.Before.ShouldBe("≥5000平方米"));
    }

    [Fact]
    public void Before_the_first_submission_and_for_other_cells_nothing_has_to_be_explained()
    {
        Say("≥4000平方米");
        filed.Submitted();
        Return(submitted: true);
        Say(c => c with { Goals = ["1.做好物业管理服务。"] });
        Table.ChangedValues().ShouldBeEmpty();
        filed.Submitted();
    }

    private void Return(bool submitted = false)
    {
        if (!submitted) filed.Submitted();
        filed.Return(filed.Office.UnitReviewer, "ReturnToPreparer");
    }

    private void Say(string value, Actor? preparer = null) => Say(c => c with { Indicators = [c.Indicators[0] with { Value = value }] }, preparer);

    private void Say(Func<Domain.Documents.ProjectTarget, Domain.Documents.ProjectTarget> changed, Actor? preparer = null)
    {
        var draft = TargetContent.Parse(Table.Draft);
        Table.Revise(preparer ?? Preparer, draft with { Project = changed(draft.Project!) }, filed.Run);
    }
}
