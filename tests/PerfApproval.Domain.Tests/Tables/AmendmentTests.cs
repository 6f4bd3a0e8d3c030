using PerfApproval.Domain.Forms;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Domain.Tests.Tables;

/// <summary>What two people change in one draft is merged cell by cell.</summary>
public sealed class AmendmentTests
{
    private readonly FiledTable filed = A.TargetTable().DraftedFor("hebei-annual");
    private readonly Actor second;

    public AmendmentTests() => second = filed.Office.AtWork(filed.Office.Appoint("田次报", Role.Preparer, filed.Office.Unit));

    private TargetTable Table => filed.Table;

    private Actor First => filed.Office.AtWork(filed.Office.Preparer);

    private DraftSheet Sheet => DraftSheet.Of(TargetContent.Parse(Table.Draft), ShippedDefinition.Of("hebei-annual").Form);

    private DraftRow Row => Sheet.Rows[0];

    [Fact]
    public void What_two_people_change_in_different_cells_is_kept_of_both()
    {
        Edit(First, new CellEdit(Row.Id, "value", "≥5000平方米", "≥6000平方米")).Conflicts.ShouldBeEmpty();
        Edit(second, new CellEdit(Row.Id, "name", "物业管理面积", "物业面积"), new CellEdit(null, FieldKeys.Name, "物业管理费", "物业费")).Conflicts.ShouldBeEmpty();

        (Row["name"], Row["value"], Table.Name).ShouldBe(("物业面积", "≥6000平方米", "物业费"));
        Table.DraftChanges.Select(c => (c.Field, c.PersonId)).ShouldBe([("value", First.Id), ("name", second.Id), ("name", second.Id)], ignoreOrder: true);
    }

    [Fact]
    public void Where_both_changed_a_cell_the_first_ones_text_stays_and_the_second_learns_whose_it_is()
    {
        Edit(First, new CellEdit(Row.Id, "value", "≥5000平方米", "≥6000平方米"));
        var conflict = Edit(second, new CellEdit(Row.Id, "value", "≥5000平方米", "≥7000平方米")).Conflicts.ShouldHaveSingleItem();

        conflict.ShouldSatisfyAllConditions(
            c => c.Theirs.ShouldBe("≥6000平方米"), c => c.Yours.ShouldBe("≥7000平方米"), c => c.PersonId.ShouldBe(First.Id), c => c.At.ShouldBe(Table.ChangedAt));
        Row["value"].ShouldBe("≥6000平方米");
        Edit(second, new CellEdit(Row.Id, "value", "≥6000平方米", "≥7000平方米")).Conflicts.ShouldBeEmpty();
        Row["value"].ShouldBe("≥7000平方米");
    }

    [Fact]
    public void The_same_text_by_two_people_is_no_conflict() =>
        new[] { First, second }.SelectMany(who => Edit(who, new CellEdit(Row.Id, "value", "≥5000平方米", "≥6000平方米")).Conflicts).ShouldBeEmpty();

    [Fact]
    public void A_row_that_was_sent_again_because_the_answer_was_lost_is_there_once()
    {
        var madeUp = Guid.NewGuid();
        var amendment = new Amendment([RowEdit.Added(madeUp, Row.Id)], [new(madeUp, "kind", "", "产出指标\t质量指标"), new(madeUp, "name", "", "达标率")]);

        var named = Table.Amend(First, amendment, filed.Run).Rows[madeUp];
        Table.Amend(First, amendment, filed.Run).Rows[madeUp].ShouldBe(named);

        var added = TargetContent.Parse(Table.Draft).Project!.Indicators[1];
        (added.Id, added.Level1, added.Level2, added.Name, added.Description, added.Weight).ShouldBe((named, "产出指标", "质量指标", "达标率", "", null));
        Sheet.Rows.Count.ShouldBe(2);
        Table.Trail.Count(e => e.What == "revised").ShouldBe(1);
    }

    [Fact]
    public void A_name_that_a_page_made_up_is_never_that_of_another_tables_row()
    {
        var elsewhere = Guid.NewGuid();
        Table.Amend(First, new([RowEdit.Added(elsewhere, null)], []), filed.Run);
        Sheet.Rows.ShouldNotContain(r => r.Id == elsewhere);
    }

    [Fact]
    public void A_row_that_was_removed_and_put_back_keeps_its_identity_and_its_cells()
    {
        var row = Row;
        Table.Amend(First, new([RowEdit.Removed(row)], []), filed.Run);
        Sheet.Rows.ShouldBeEmpty();
        Table.Amend(First, new([RowEdit.Added(row.Id, null)], [.. row.Cells.Select(c => new CellEdit(row.Id, c.Key, "", c.Value))]), filed.Run);

        (Row.Id, Row["name"], Row["value"]).ShouldBe((row.Id, row["name"], row["value"]));
    }

    [Fact]
    public void A_row_that_another_changed_is_not_removed_unseen()
    {
        var seen = Row;
        Edit(First, new CellEdit(Row.Id, "value", "≥5000平方米", "≥6000平方米"));
        var conflict = Table.Amend(second, new([RowEdit.Removed(seen)], []), filed.Run).Conflicts.ShouldHaveSingleItem();

        (conflict.RowId, conflict.Field, conflict.Yours, conflict.PersonId).ShouldBe((seen.Id, null, null, First.Id));
        Sheet.Rows.ShouldHaveSingleItem();
    }

    [Fact]
    public void What_is_typed_into_a_row_that_another_removed_is_given_back()
    {
        var row = Row;
        Table.Amend(First, new([RowEdit.Removed(row)], []), filed.Run);
        Edit(second, new CellEdit(row.Id, "value", "≥5000平方米", "≥6000平方米")).Conflicts.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            c => c.Theirs.ShouldBeNull(), c => c.Yours.ShouldBe("≥6000平方米"), c => c.PersonId.ShouldBe(First.Id));
    }

    [Fact]
    public void A_days_work_of_one_person_is_one_entry_on_the_trail_and_anothers_in_between_divides_it()
    {
        Edit(First, new CellEdit(Row.Id, "value", "≥5000平方米", "1"));
        Edit(First, new CellEdit(Row.Id, "value", "1", "2"));
        Edit(second, new CellEdit(Row.Id, "value", "2", "3"));
        Edit(First, new CellEdit(Row.Id, "value", "3", "4"));
        filed.Office.Wait(1);
        Edit(First, new CellEdit(Row.Id, "value", "4", "5"));

        Table.Trail.Where(e => e.What == "revised").Select(e => e.PersonId).ShouldBe([First.Id, second.Id, First.Id, First.Id]);
    }

    [Fact]
    public void Cells_that_the_form_does_not_have_and_texts_without_end_are_refused()
    {
        Refusal.Of(() => Edit(First, new CellEdit(null, "unit.name", "某区人民法院", "别的单位"))).ShouldContain("没有“unit.name”");
        Refusal.Of(() => Edit(First, new CellEdit(Row.Id, "id", "", "1"))).ShouldContain("没有“id”");
        Refusal.Of(() => Edit(First, new CellEdit(Row.Id, "value", "≥5000平方米", new string('长', TargetTable.LongestCell + 1)))).ShouldContain("请精简");
    }

    [Fact]
    public void Nobody_amends_what_is_under_review()
    {
        filed.Submitted();
        Refusal.Of(() => Edit(First, new CellEdit(Row.Id, "value", "≥5000平方米", "1"))).ShouldContain("不能修改");
    }

    [Fact]
    public void What_was_not_touched_stays_to_the_letter()
    {
        var before = TargetContent.Parse(Table.Draft);
        Edit(First, new CellEdit(Row.Id, "description", "", " 第一行 \r\n\r\n第二行"));
        TargetContent.Parse(Table.Draft).ShouldSatisfyAllConditions(
            c => (c with { Project = before.Project }).Canonical().ShouldBe(before.Canonical()),
            c => c.Project!.Indicators[0].ShouldBe(before.Project!.Indicators[0] with { Description = " 第一行 \n第二行" }));
    }

    [Fact]
    public void An_overall_target_is_amended_item_by_item()
    {
        var overall = new FiledTable(filed.Office, ShippedDefinition.Of("hebei-annual"), TargetTableDraft.OverallContent("hebei"));
        var (item, added) = (DraftSheet.RowsOf(TargetContent.Parse(overall.Table.Draft))[0], Guid.NewGuid());
        overall.Table.Amend(First, new(
            [RowEdit.Added(added, null)],
            [new(null, "measures", "1.落实责任。", "1.落实责任。\n2.加强检查。"), new(item.Id, "goal", "提质增效", "提质"), new(added, "title", "", "司法救助")]), overall.Run);

        var amended = TargetContent.Parse(overall.Table.Draft).Overall!;
        amended.Items.Select(i => (i.Title, i.Goal)).ShouldBe([("司法救助", ""), ("审判执行", "提质")]);
        amended.Measures.ShouldBe(["1.落实责任。", "2.加强检查。"]);
        amended.Goal.ShouldBe(["依法审判。"]);
    }

    private Amended Edit(Actor who, params CellEdit[] edits) => Table.Amend(who, new([], edits), filed.Run);
}
