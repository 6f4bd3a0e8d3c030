using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Tests.Workflow;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables;

public sealed class DraftingTests
{
    public static TheoryData<string> Workflows => ShippedWorkflow.All;

    [Theory]
    [MemberData(nameof(Workflows))]
    public void An_imported_table_is_a_draft_whose_first_version_is_what_was_filed(string workflow)
    {
        var filed = A.TargetTable().Named("物业管理费").Costing("49.02").DraftedFor(workflow);
        var table = filed.Table;

        table.Status.ShouldBe(TargetStatus.Drafting);
        table.Pass.ShouldBe(0);
        table.Name.ShouldBe("物业管理费");
        table.Tasks.ShouldBeEmpty();
        table.Versions.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            v => v.Number.ShouldBe(1),
            v => v.Origin.ShouldBe(VersionOrigin.Import),
            v => v.Reason.ShouldContain("目标表.docx"),
            v => v.AuthorId.ShouldBe(filed.Office.Preparer.Id),
            v => WithoutIdentities(v.Content).ShouldBe(A.TargetTable().Content(workflow.Split('-')[0]).Canonical()));
    }

    [Theory]
    [InlineData("tianjin-annual", "49.02", "49.02")]
    [InlineData("hebei-annual", "8000.00", "8000")]
    [InlineData("shanghai-annual", "1,234,500.00", "123.45")]
    public void The_budget_of_a_table_is_known_in_ten_thousand_yuan(string workflow, string printed, string amount) =>
        A.TargetTable().Costing(printed).DraftedFor(workflow).Table.Amount
            .ShouldBe(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void A_table_whose_budget_cannot_be_read_has_none() =>
        A.TargetTable().Costing("约五十万").DraftedFor("tianjin-annual").Table.Amount.ShouldBeNull();

    [Fact]
    public void Every_indicator_gets_an_identity_that_revisions_keep()
    {
        var filed = A.TargetTable().DraftedFor("tianjin-annual");
        var imported = TargetContent.Parse(filed.Table.Draft);
        var identity = imported.Project!.Indicators.ShouldHaveSingleItem().Id.ShouldNotBeNull();

        var moved = imported.Project.Indicators[0] with { Level2 = "质量指标", Value = "≥6000平方米" };
        filed.Table.Revise(Preparer(filed), imported with { Project = imported.Project with { Indicators = [moved] } }, filed.Run);

        TargetContent.Parse(filed.Table.Draft).Project!.Indicators.ShouldHaveSingleItem().Id.ShouldBe(identity);
    }

    [Fact]
    public void A_revision_changes_the_draft_and_makes_no_version()
    {
        var filed = A.TargetTable().DraftedFor("tianjin-annual");

        filed.Table.Revise(Preparer(filed), A.TargetTable().Named("取暖费").Costing("12.00").Content("tianjin"), filed.Run);

        filed.Table.Name.ShouldBe("取暖费");
        filed.Table.Amount.ShouldBe(12m);
        filed.Table.LatestVersion.ShouldBe(1);
    }

    [Fact]
    public void A_document_imported_again_becomes_the_next_version_and_the_first_one_stays()
    {
        var filed = A.TargetTable().Named("物业管理费").DraftedFor("tianjin-annual");

        filed.Table.ImportAgain(Preparer(filed), A.TargetTable().Named("物业费").Content("tianjin"), "修改稿.docx", filed.Run);

        filed.Table.Versions.Select(v => TargetContent.Parse(v.Content).Name).ShouldBe(["物业管理费", "物业费"]);
        filed.CurrentVersion.Number.ShouldBe(2);
    }

    [Fact]
    public void An_overall_target_never_takes_the_place_of_a_project()
    {
        var filed = A.TargetTable().DraftedFor("hebei-annual");

        Refusal.Of(() => filed.Table.Revise(Preparer(filed), TargetTableDraft.OverallContent("hebei"), filed.Run))
            .ShouldContain("不能互相替换");
    }

    [Fact]
    public void Only_a_preparer_of_the_unit_files_and_revises()
    {
        var filed = A.TargetTable().DraftedFor("tianjin-annual");
        var elsewhere = filed.Office.Appoint("邻填报", Role.Preparer, new(ScopeKind.Unit, Guid.NewGuid()));
        foreach (var person in filed.Office.Everybody.Where(p => p != filed.Office.Preparer).Append(elsewhere))
        {
            Refusal.Of(() => filed.Table.Revise(filed.Office.AtWork(person), A.TargetTable().Content("tianjin"), filed.Run))
                .ShouldContain("不是本单位的填报人");
            Refusal.Of(() => TargetTable.Import(
                filed.Office.AtWork(person), Guid.NewGuid(), A.TargetTable().Content("tianjin"), "目标表.docx", filed.Run)).ShouldContain("不是本单位的填报人");
        }
    }

    [Fact]
    public void A_table_under_review_cannot_be_changed_and_the_preparer_is_told_what_to_do()
    {
        var filed = A.TargetTable().SubmittedTo("tianjin-annual");

        Refusal.Of(() => filed.Table.Revise(Preparer(filed), A.TargetTable().Content("tianjin"), filed.Run))
            .ShouldSatisfyAllConditions(s => s.ShouldContain("正在“主管部门审核”"), s => s.ShouldContain("先撤回"));
        Refusal.Of(() => filed.Table.ImportAgain(Preparer(filed), A.TargetTable().Content("tianjin"), "再来.docx", filed.Run))
            .ShouldContain("不能修改");
        filed.Table.LatestVersion.ShouldBe(2);
    }

    private static Actor Preparer(FiledTable filed) => filed.Office.AtWork(filed.Office.Preparer);

    private static string WithoutIdentities(string content)
    {
        var parsed = TargetContent.Parse(content);
        return (parsed with { Project = parsed.Project! with { Indicators = [.. parsed.Project.Indicators.Select(i => i with { Id = null })] } }).Canonical();
    }
}
