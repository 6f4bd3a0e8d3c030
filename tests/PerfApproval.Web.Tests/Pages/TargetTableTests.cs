using System.Net;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tests.Rules;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Features;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

public sealed class TargetTableTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    private SmallTown Town => fixture.Town;

    [Fact]
    public async Task The_list_shows_what_one_may_see_and_finds_by_status_and_words()
    {
        var submitted = await Town.FileAsync(Town.Hebei, "警用装备购置");
        await submitted.SubmitAsync();
        await Town.FileAsync(Town.Hebei, "法庭维修费");
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        using var outsider = await Visitor.SignedInAsync(fixture, Town.People.DivisionReviewer);

        (await preparer.OpenAsync("/target-tables?q=法庭维修")).TextsOf("tbody .main").ShouldBe(["法庭维修费"]);
        (await preparer.OpenAsync("/target-tables?q=警用&status=InReview")).TextsOf("tbody .main").ShouldBe(["警用装备购置"]);
        (await preparer.OpenAsync("/target-tables?q=警用&status=Drafting")).Text.ShouldContain("没有符合条件的目标表");
        (await preparer.OpenAsync("/target-tables?q=100%25_")).Text.ShouldContain("没有符合条件的目标表");
        (await outsider.OpenAsync("/target-tables?q=法庭维修")).Text.ShouldContain("没有符合条件的目标表");
        (await outsider.OpenAsync("/target-tables?q=警用装备")).TextsOf("tbody .main").ShouldBe(["警用装备购置"]);
    }

    [Fact]
    public async Task A_long_list_comes_in_pages_that_keep_the_filter()
    {
        for (var i = 0; i < StretchStart.Length + 1; i++) await Town.FileAsync(Town.Tianjin, $"分页项目{i}");
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);

        var first = await preparer.OpenAsync("/target-tables?q=分页项目");
        var second = await first.FollowAsync("a[rel=next]");

        first.TextsOf("tbody .main").Count.ShouldBe(StretchStart.Length);
        second.TextsOf("tbody .main").Count.ShouldBe(1);
        second.ValueOf("q").ShouldBe("分页项目");
        (await second.FollowAsync("a[rel=prev]")).TextsOf("tbody .main").ShouldBe(first.TextsOf("tbody .main"));
    }

    [Fact]
    public async Task A_project_is_shown_in_the_shape_of_its_official_form()
    {
        var table = await Town.FileAsync(Town.Hebei, "物业管理费");
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);

        var page = await preparer.OpenAsync($"/target-tables/{table.Id}");

        page.TextsOf(".official:first-of-type tr:nth-child(1) td").ShouldBe(["331001某区人民法院", "单位：万元"]);
        page.TextsOf(".official:first-of-type tr:nth-child(3) > *")
            .ShouldBe(["预算规模及资金用途", "预算数", "49.02", "其中：财政    资金", "49.02", "其他资金", ""]);
        page.Document.QuerySelector("th[rowspan='2']")!.TextContent.ShouldBe("预算规模及资金用途");
        page.TextsOf(".indicators th").ShouldBe(["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"]);
        page.TextsOf(".indicators tr:nth-child(2) td").ShouldBe(["产出指标", "数量指标", "物业管理面积", "物业管理面积", "≥5000平方米", "合同"]);
    }

    [Fact]
    public async Task Equal_levels_are_merged_down_where_the_form_merges_them()
    {
        var filed = Filing.Of(Town.Shanghai, Town.Court, "信息化运维费", "300000.00");
        var (first, last) = (filed.Project!.Indicators[0], filed.Project.Indicators[1]);
        filed = filed with { Project = filed.Project with { Indicators = [first, first with { Name = "服务次数" }, first with { Level2 = "质量指标" }, last] } };
        var table = await Town.FileAsync(Town.People.Preparer, Town.Court, filed, Town.Shanghai);
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);

        var page = await preparer.OpenAsync($"/target-tables/{table.Id}");

        page.Document.QuerySelectorAll(".indicators .level1").Select(c => (c.TextContent.Trim(), c.GetAttribute("rowspan")))
            .ShouldBe([("产出指标", "3"), ("满意度指标", "1")]);
        page.Document.QuerySelectorAll(".indicators .level2").Select(c => (c.TextContent.Trim(), c.GetAttribute("rowspan")))
            .ShouldBe([("数量指标", "2"), ("质量指标", "1"), ("服务对象满意度指标", "1")]);
        page.Document.QuerySelector(".lead")!.GetAttribute("rowspan").ShouldBe("5");
        page.TextsOf(".indicators .value")[^1].ShouldBe("≥90.00(%)");
    }

    [Fact]
    public async Task An_overall_target_is_shown_as_text()
    {
        var table = await Town.FileAsync(Town.People.Preparer, Town.Court, Filing.OverallOf(Town.Hebei, Town.Court), Town.Hebei);
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);

        var page = await preparer.OpenAsync($"/target-tables/{table.Id}");

        page.TextsOf(".prose > *").ShouldBe(
        [
            "一、总体绩效目标", "依法审判，服务大局。", "二、分项绩效目标", "1. 审判执行", "绩效目标：提高审判质效", "绩效指标：结案率≥90%",
            "三、工作保障措施", "加强组织领导。", "1.落实责任。",
        ]);
    }

    [Fact]
    public async Task What_was_done_is_listed_with_who_when_and_why()
    {
        var table = await Town.FileAsync(Town.Tianjin, "会议费");
        await table.SubmitAsync();
        await table.ReturnAsync(Town.People.DepartmentReviewer, Outcome.ReturnToPreparer);
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);

        var page = await preparer.OpenAsync($"/target-tables/{table.Id}");

        page.TextsOf(".trail li > p:first-child").ShouldBe(
        [
            "2026-03-02 09:00 田报清 形成第 1 版", "2026-03-02 09:00 田报清 形成第 2 版", $"2026-03-02 09:00 田报清 提交（第 1 次，第 2 版；按“{ShippedBook.SilentShelf.For("tianjin", 2026).Version}”审核：没有发现问题）",
            "2026-03-02 09:00 主审言 主管部门审核：退回至“单位填报” 用时 不到 1 分钟",
        ]);
        page.TextsOf(".trail .quote").ShouldBe(["导入：目标表.docx", "年初编报", "指标值偏低，请核实"]);
    }

    [Fact]
    public async Task What_the_unit_has_changed_but_not_submitted_nobody_outside_sees()
    {
        var table = await Town.FileAsync(Town.Tianjin, "差旅费");
        await table.SubmitAsync();
        await table.ReturnAsync(Town.People.DepartmentReviewer, Outcome.ReturnToPreparer);
        var changed = Filing.Of(Town.Tianjin, Town.Court, "尚未定名的项目", "77.00");
        await table.ChangeAsync(Town.People.Preparer, (t, preparer, run) =>
        {
            t.Revise(preparer, changed, run);
            return t.Id;
        });
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);

        var outside = await reviewer.OpenAsync($"/target-tables/{table.Id}");
        outside.Heading.ShouldBe("差旅费");
        outside.Text.ShouldNotContain("77.00");
        (await preparer.OpenAsync($"/target-tables/{table.Id}")).Text.ShouldContain("77.00");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/draft")]
    [InlineData("/decision")]
    [InlineData("/submission")]
    [InlineData("/withdrawal")]
    [InlineData("/transfer")]
    [InlineData("/addition")]
    [InlineData("/removal")]
    [InlineData("/copy")]
    [InlineData("/urging")]
    [InlineData("/termination")]
    [InlineData("/take-back")]
    [InlineData("/correction-answer")]
    [InlineData("/tasks/00000000-0000-0000-0000-000000000001/reassignment")]
    public async Task Another_units_table_does_not_exist(string page)
    {
        var stranger = await Town.People.AppointAsync("别家人", Role.Preparer, Scope.Of(Town.School));
        var table = await Town.FileAsync(Town.Tianjin);
        await table.SubmitAsync();
        using var visitor = await Visitor.SignedInAsync(fixture, stranger);

        var answer = await visitor.OpenAsync($"/target-tables/{table.Id}{page}");

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        answer.Text.ShouldContain("不在您的权限范围内");
        answer.Text.ShouldNotContain("物业管理费");
    }
}
