using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Publications;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Tests.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Publications;

public sealed class PublicationSetTests
{
    private static readonly Dictionary<Guid, string> Nothing = [];

    private readonly Office office = new();
    private readonly Dictionary<Guid, FiledTable> filed = [];

    [Fact]
    public void The_projects_of_a_document_are_numbered_anew_in_the_order_filed()
    {
        var (third, first, second) = (Approved("取暖费", 7), Approved("物业费", 2), Approved("水电费", 5));

        var document = SetOf([third, first, second]).Documents(FormOf("tianjin"), 2026).ShouldHaveSingleItem();

        document.Tables.Select(t => (t.Number, t.Name)).ShouldBe([(1, "物业费"), (2, "水电费"), (3, "取暖费")]);
        document.Unit.Code.ShouldBe("331001");
        document.Year.ShouldBe(2026);
    }

    [Fact]
    public void Where_a_project_is_left_out_with_a_reason_the_others_close_up()
    {
        var (secret, open) = (Approved("涉密项目", 1), Approved("水电费", 2));

        Withhold(secret, "涉及国家秘密");
        var set = SetOf([secret, open]);

        set.Tables.ShouldBe([open]);
        set.Documents(FormOf("tianjin"), 2026).Single().Tables.ShouldHaveSingleItem().Number.ShouldBe(1);
    }

    [Fact]
    public void What_is_approved_is_left_out_by_two_people_or_not_at_all()
    {
        var (one, other) = (Approved("涉密项目", 1), Approved("水电费", 2));
        Refusal.Of(() => SetOf([one, other], new() { [one.Id] = "涉密" })).ShouldContain("由另一人复核同意");

        Propose(one, "涉密");
        Refusal.Of(() => SetOf([one, other])).ShouldContain("还在等人复核");
        one.LiftWithholding(office.AtWork(office.Publisher), "可以公开", filed[one.Id].Run);
        SetOf([one, other]).Tables.Count.ShouldBe(2);
    }

    [Fact]
    public void A_table_that_is_left_out_need_not_be_approved()
    {
        var (waiting, approved) = (A.TargetTable().FiledAround(office).SubmittedTo("tianjin-annual").Table, Approved("水电费", 2));

        SetOf([waiting, approved], new() { [waiting.Id] = "年度中另行公开" }).Tables.ShouldBe([approved]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("　")]
    public void Leaving_out_without_a_reason_is_refused(string reason)
    {
        var (one, other) = (Approved("涉密项目", 1), Approved("水电费", 2));

        Refusal.Of(() => SetOf([one, other], new() { [one.Id] = reason })).ShouldBe("不予公开的项目需要逐个写明理由，请补充后再公开。");
    }

    [Fact]
    public void A_table_that_is_not_approved_holds_the_publication_up_and_is_named()
    {
        var waiting = A.TargetTable().Named("办案费").FiledAround(office).SubmittedTo("tianjin-annual").Table;

        Refusal.Of(() => SetOf([Approved("水电费", 2), waiting])).ShouldBe("还有 1 份目标表没有审定：《办案费》（审核中）；请等审核完成，或写明理由不予公开。");
    }

    [Fact]
    public void Of_many_tables_that_are_not_approved_the_first_five_are_named()
    {
        var waiting = Enumerable.Range(1, 6).Select(n => A.TargetTable().Named($"项目{n}").FiledAround(office).DraftedFor("tianjin-annual").Table);

        Refusal.Of(() => SetOf([.. waiting])).ShouldSatisfyAllConditions(
            s => s.ShouldContain("还有 6 份"), s => s.ShouldContain("《项目5》（草稿）等；"), s => s.ShouldNotContain("项目6"));
    }

    [Fact]
    public void A_rejected_table_is_left_out_by_itself()
    {
        var rejected = A.TargetTable().FiledAround(office).SubmittedTo("tianjin-annual").Reaching("bureau-review");
        rejected.Reject(office.DivisionReviewer);
        var open = Approved("水电费", 2);

        var publication = Release(SetOf([rejected.Table, open]));

        publication.Entries.ShouldHaveSingleItem().TableId.ShouldBe(open.Id);
        publication.Omissions.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            o => o.TableId.ShouldBe(rejected.Table.Id), o => o.Reason.ShouldBe("审核不予通过，不列入预算。"));
    }

    [Fact]
    public void A_set_of_which_nothing_remains_is_refused()
    {
        var only = Approved("涉密项目", 1);

        Refusal.Of(() => SetOf([only], new() { [only.Id] = "涉及国家秘密" })).ShouldBe("没有可以公开的目标表，请先完成审核。");
        Refusal.Of(() => SetOf([])).ShouldContain("没有可以公开");
    }

    [Fact]
    public void A_reason_for_a_table_that_is_not_in_the_set_is_no_omission()
    {
        var publication = Release(SetOf([Approved("水电费", 2)], new() { [Guid.NewGuid()] = "误填" }));

        publication.Omissions.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_published_is_the_approved_version_without_our_own_identities()
    {
        var table = Approved("水电费", 1);

        var indicator = SetOf([table]).Documents(FormOf("tianjin"), 2026).Single().Tables.Single().Indicators.ShouldHaveSingleItem();

        indicator.Id.ShouldBeNull();
        indicator.Value.ShouldBe("≥5000平方米");
    }

    [Fact]
    public void A_department_publishes_one_document_for_each_unit_in_the_order_of_their_codes()
    {
        var second = new Office();
        var (ours, theirs) = (Approved("水电费", 1), A.TargetTable().Named("取暖费").FiledAround(second).SubmittedTo("tianjin-annual").Reaching("publishing").Table);
        BudgetUnit[] units = [UnitOf(office, "331002"), UnitOf(second, "331001")];

        var set = new PublicationSet(office.Department, units, [ours, theirs], new(Nothing));

        set.Tables.ShouldBe([theirs, ours]);
        set.Documents(FormOf("tianjin"), 2026).Select(d => d.Tables.Single().Name).ShouldBe(["取暖费", "水电费"]);
    }

    [Fact]
    public void The_overall_target_of_a_unit_comes_first_and_is_not_counted_as_a_project()
    {
        var overall = new FiledTable(office, ShippedDefinition.Of("hebei-annual"), TargetTableDraft.OverallContent("hebei")).Submitted().Reaching("publishing").Table;
        var project = A.TargetTable().FiledAround(office).SubmittedTo("hebei-annual").Reaching("publishing").Table;

        var set = SetOf([project, overall]);

        set.Tables.ShouldBe([overall, project]);
        set.Documents(FormOf("hebei"), 2026).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            d => d.Overall.ShouldNotBeNull().Goal.ShouldBe(["依法审判。"]), d => d.Tables.ShouldHaveSingleItem().Number.ShouldBe(1));
    }

    private TargetTable Approved(string name, int number)
    {
        var approved = A.TargetTable().Named(name).Numbered(number).FiledAround(office).SubmittedTo("tianjin-annual").Reaching("publishing");
        filed.Add(approved.Table.Id, approved);
        return approved.Table;
    }

    private void Withhold(TargetTable table, string reason)
    {
        Propose(table, reason);
        table.AnswerWithholding(office.AtWork(office.BureauHead), agreed: true, "", filed[table.Id].Run);
    }

    private void Propose(TargetTable table, string reason) =>
        table.Withhold(office.AtWork(office.Publisher), WithholdingGround.StateSecret, reason, filed[table.Id].Run);

    private PublicationSet SetOf(IReadOnlyList<TargetTable> tables, Dictionary<Guid, string>? leftOut = null) =>
        new(office.Unit, [UnitOf(office, "331001")], tables, new(leftOut ?? Nothing));

    private Publication Release(PublicationSet set) => Publication.Release(
        Guid.NewGuid(), set, new(office.Place.BureauId, Guid.NewGuid(), 2026, RoundOccasion.Annual, "tianjin", "tianjin-annual"),
        office.AtWork(office.Publisher), 1, null, new("绩效目标", "绩效目标.docx", [1], "{}"), office.Tick());

    private static BudgetUnit UnitOf(Office office, string code) => new(office.Place.BureauId, office.Place.UnitId, office.Place.DepartmentId, code, "某人民法院");

    private static Domain.Forms.Form FormOf(string region) => ShippedDefinition.Of($"{region}-annual").Form;
}
