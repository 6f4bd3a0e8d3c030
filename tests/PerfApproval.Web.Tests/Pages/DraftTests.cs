using PerfApproval.Domain.Organization;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

public sealed class DraftTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    private const string Form = "form.draft";

    private SmallTown Town => fixture.Town;

    [Theory]
    [InlineData("tianjin")]
    [InlineData("hebei")]
    [InlineData("shanghai")]
    public async Task Saving_a_draft_without_touching_it_changes_no_letter(string region)
    {
        var table = await Town.FileAsync(RoundOf(region), "物业管理费");
        var before = await table.ReadAsync();
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);

        var saved = await (await preparer.OpenAsync($"/target-tables/{table.Id}/draft")).SendAsync(Form);

        saved.Path.ShouldBe($"/target-tables/{table.Id}");
        var after = await table.ReadAsync();
        after.Draft.ShouldBe(before.Draft);
        after.TrailHead.ShouldBe(before.TrailHead);
    }

    [Fact]
    public async Task What_is_typed_is_kept_as_typed_and_indicators_keep_their_identity()
    {
        var table = await Town.FileAsync(Town.Hebei, "物业管理费");
        var before = await ProjectOf(table);
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);

        await (await preparer.OpenAsync($"/target-tables/{table.Id}/draft")).SendAsync(
            Form,
            ("Project.Fields[name]", " 物业管理费（新） "),
            ("Project.Fields[plan.3月底]", "25%"),
            ("Project.Fields[goals]", "1.第一段 \r\n\r\n2.<b>第二段</b>&amp;"),
            ("Project.Rows[0].Value", "≥6000平方米"),
            ("Project.Rows[1].Kind", "质量指标"));

        var after = await ProjectOf(table);
        after.Name.ShouldBe(" 物业管理费（新） ");
        after.Plan!.Single(p => p.By == "3月底").Share.ShouldBe("25%");
        after.Goals.ShouldBe(["1.第一段 ", "2.<b>第二段</b>&amp;"]);
        after.Indicators.Select(i => i.Id).ShouldBe(before.Indicators.Select(i => i.Id));
        after.Indicators.Select(i => (i.Level1, i.Level2, i.Value)).ShouldBe([("产出指标", "数量指标", "≥6000平方米"), ("产出指标", "质量指标", "≥90%")]);
        after.Purpose.ShouldBe(before.Purpose);
    }

    [Fact]
    public async Task Rows_are_added_moved_and_removed_by_buttons_and_nothing_is_saved_before_save_is_pressed()
    {
        var table = await Town.FileAsync(Town.Tianjin, "物业管理费");
        var before = await table.ReadAsync();
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        var page = await preparer.OpenAsync($"/target-tables/{table.Id}/draft");

        page = await page.SendByAsync(Form, "button[value=add]", ("Project.Fields[name]", "改了名字"));
        page.ValueOf("Project.Fields[name]").ShouldBe("改了名字");
        page = await page.SendByAsync(Form, "button[value=up-2]", ("Project.Rows[2].Kind", "时效指标"), ("Project.Rows[2].Name", "完成时限"));
        page = await page.SendByAsync(Form, "button[value=remove-0]");
        (await table.ReadAsync()).Draft.ShouldBe(before.Draft);

        await page.SendAsync(Form, ("Project.Rows[0].Value", "12月底前"));

        (await ProjectOf(table)).Indicators.Select(i => (i.Level2, i.Name, i.Value))
            .ShouldBe([("时效指标", "完成时限", "12月底前"), ("服务对象满意度指标", "干警满意度", "≥90%")]);
    }

    [Fact]
    public async Task Levels_outside_the_taxonomy_stay_as_they_were_filed()
    {
        var filed = Filing.Of(Town.Tianjin, Town.Court, "老表", "1.00");
        filed = filed with { Project = filed.Project! with { Indicators = [filed.Project.Indicators[0] with { Level1 = "产出", Level2 = "数量/质量" }] } };
        var table = await Town.FileAsync(Town.People.Preparer, Town.Court, filed, Town.Tianjin);
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);

        await (await preparer.OpenAsync($"/target-tables/{table.Id}/draft")).SendAsync(Form, ("Project.Rows[0].Name", "新名称"));

        var indicator = (await ProjectOf(table)).Indicators.ShouldHaveSingleItem();
        (indicator.Level1, indicator.Level2, indicator.Name).ShouldBe(("产出", "数量/质量", "新名称"));
    }

    [Fact]
    public async Task An_overall_target_is_edited_item_by_item()
    {
        var table = await Town.FileAsync(Town.People.Preparer, Town.Court, Filing.OverallOf(Town.Hebei, Town.Court), Town.Hebei);
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);

        var page = await (await preparer.OpenAsync($"/target-tables/{table.Id}/draft")).SendByAsync(Form, "button[value=add]");
        await page.SendAsync(
            Form, ("Overall.Goal", "第一段\n第二段"), ("Overall.Items[1].Title", "司法救助"), ("Overall.Items[1].Goal", "应救尽救"), ("Overall.Items[1].Indicators", "救助率≥95%"));

        var overall = TargetContent.Parse((await table.ReadAsync()).Draft).Overall!;
        overall.Goal.ShouldBe(["第一段", "第二段"]);
        overall.Items.Select(i => i.Title).ShouldBe(["审判执行", "司法救助"]);
        overall.Measures.ShouldBe(["加强组织领导。", "1.落实责任。"]);
    }

    [Fact]
    public async Task What_two_people_change_in_different_cells_is_kept_of_both_and_nobody_is_asked()
    {
        var table = await Town.FileAsync(Town.Tianjin, "物业管理费");
        using var first = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        using var second = await Visitor.SignedInAsync(fixture, await SecondPreparerAsync());
        var slower = await first.OpenAsync($"/target-tables/{table.Id}/draft");
        await (await second.OpenAsync($"/target-tables/{table.Id}/draft")).SendAsync(Form, ("Project.Fields[name]", "先保存的名字"), ("Project.Rows[1].Value", "≥95%"));

        var saved = await slower.SendAsync(Form, ("Project.Fields[purpose]", "后写的用途"), ("Project.Rows[0].Value", "≥6000平方米"));

        saved.Refusal.ShouldBeNull();
        var project = await ProjectOf(table);
        (project.Name, project.Purpose.Single()).ShouldBe(("先保存的名字", "后写的用途"));
        project.Indicators.Select(i => i.Value).ShouldBe(["≥6000平方米", "≥95%"]);
    }

    [Fact]
    public async Task Where_both_changed_one_cell_both_texts_are_shown_with_who_and_when_and_one_is_chosen()
    {
        var table = await Town.FileAsync(Town.Tianjin, "物业管理费");
        using var first = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        using var second = await Visitor.SignedInAsync(fixture, await SecondPreparerAsync());
        var slower = await first.OpenAsync($"/target-tables/{table.Id}/draft");
        await (await second.OpenAsync($"/target-tables/{table.Id}/draft")).SendAsync(Form, ("Project.Fields[name]", "先保存的名字"));

        var refused = await slower.SendAsync(Form, ("Project.Fields[name]", "后保存的名字"), ("Project.Fields[purpose]", "另一处修改"));

        refused.TextOf(".refusal").ShouldContain("其余修改已经保存");
        refused.TextOf("#fault-cell-name").ShouldContain("田次报");
        refused.TextOf("#fault-cell-name").ShouldContain("改为“先保存的名字”，您填的是“后保存的名字”");
        refused.ValueOf("Project.Fields[name]").ShouldBe("后保存的名字");
        (await ProjectOf(table)).ShouldSatisfyAllConditions(p => p.Name.ShouldBe("先保存的名字"), p => p.Purpose.ShouldBe(["另一处修改"]));

        // Pressing again without choosing overwrites nobody.
        var undecided = await refused.SendAsync(Form);
        undecided.Has("#fault-cell-name").ShouldBeTrue();
        (await ProjectOf(table)).Name.ShouldBe("先保存的名字");
        (await undecided.SendAsync(Form, ("Choices[0].Choice", "mine"))).Path.ShouldBe($"/target-tables/{table.Id}");
        (await ProjectOf(table)).Name.ShouldBe("后保存的名字");
    }

    [Fact]
    public async Task The_others_text_may_be_chosen_as_well()
    {
        var table = await Town.FileAsync(Town.Tianjin, "物业管理费");
        using var first = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        using var second = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        var slower = await first.OpenAsync($"/target-tables/{table.Id}/draft");
        await (await second.OpenAsync($"/target-tables/{table.Id}/draft")).SendAsync(Form, ("Project.Rows[0].Value", "≥1平方米"));

        var refused = await slower.SendAsync(Form, ("Project.Rows[0].Value", "≥2平方米"));
        await refused.SendAsync(Form, ("Choices[0].Choice", "theirs"), ("Project.Rows[0].Name", "面积"));

        (await ProjectOf(table)).Indicators[0].ShouldSatisfyAllConditions(i => i.Value.ShouldBe("≥1平方米"), i => i.Name.ShouldBe("面积"));
    }

    [Theory]
    [InlineData("mine", 2, "≥6000平方米")]
    [InlineData("theirs", 1, "≥90%")]
    public async Task What_was_typed_into_a_row_that_another_removed_is_put_back_or_given_up(string choice, int rows, string value)
    {
        var table = await Town.FileAsync(Town.Tianjin, "物业管理费");
        var id = (await ProjectOf(table)).Indicators[0].Id;
        using var first = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        using var second = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        var slower = await first.OpenAsync($"/target-tables/{table.Id}/draft");
        var removed = await (await second.OpenAsync($"/target-tables/{table.Id}/draft")).SendByAsync(Form, "button[value=remove-0]");
        await removed.SendAsync(Form);

        var refused = await slower.SendAsync(Form, ("Project.Rows[0].Value", "≥6000平方米"), ("Project.Rows[0].Name", "面积"));
        refused.Document.QuerySelectorAll("fieldset.conflict").Length.ShouldBe(1);
        await refused.SendAsync(Form, ("Choices[0].Choice", choice));

        var indicators = (await ProjectOf(table)).Indicators;
        indicators.Count.ShouldBe(rows);
        indicators[^1].Value.ShouldBe(value);
        if (choice == "mine") indicators[^1].Id.ShouldBe(id);
    }

    [Fact]
    public async Task A_row_that_another_changed_is_not_removed_unseen()
    {
        var table = await Town.FileAsync(Town.Tianjin, "物业管理费");
        using var first = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        using var second = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        var slower = await (await first.OpenAsync($"/target-tables/{table.Id}/draft")).SendByAsync(Form, "button[value=remove-0]");
        await (await second.OpenAsync($"/target-tables/{table.Id}/draft")).SendAsync(Form, ("Project.Rows[0].Value", "≥6000平方米"));

        var refused = await slower.SendAsync(Form);
        refused.TextOf(".refusal").ShouldContain("没有删除");
        refused.ValueOf("Project.Rows[0].Value").ShouldBe("≥6000平方米");
        (await ProjectOf(table)).Indicators.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Rows_are_added_below_a_row_and_duplicated_by_buttons()
    {
        var table = await Town.FileAsync(Town.Hebei, "物业管理费");
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        var page = await (await preparer.OpenAsync($"/target-tables/{table.Id}/draft")).SendByAsync(Form, "button[value=add-0]");
        page = await page.SendByAsync(Form, "button[value=copy-2]", ("Project.Rows[1].Name", "保洁面积"));

        await page.SendAsync(Form, ("Project.Rows[3].Name", "群众满意度"));

        var indicators = (await ProjectOf(table)).Indicators;
        indicators.Select(i => (i.Level2, i.Name, i.Value)).ShouldBe(
            [("数量指标", "物业管理面积", "≥5000平方米"), ("数量指标", "保洁面积", ""), ("服务对象满意度指标", "干警满意度", "≥90%"), ("服务对象满意度指标", "群众满意度", "≥90%")]);
        indicators.Select(i => i.Id).ShouldBeUnique();
    }

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("AAAA")]
    public async Task A_page_that_lost_what_it_was_made_from_saves_nothing_and_keeps_what_was_typed(string carried)
    {
        var table = await Town.FileAsync(Town.Hebei, "物业管理费");
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        var refused = await (await preparer.OpenAsync($"/target-tables/{table.Id}/draft")).SendAsync(Form, ("BasedOn", carried), ("Project.Fields[name]", "新名"));

        refused.Refusal.ShouldNotBeNull().ShouldContain("没有收到完整的表单");
        refused.ValueOf("Project.Fields[name]").ShouldBe("新名");
        (await ProjectOf(table)).Name.ShouldBe("物业管理费");
    }

    [Fact]
    public async Task The_same_text_sent_twice_is_saved_once()
    {
        var table = await Town.FileAsync(Town.Tianjin, "物业管理费");
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        var page = await (await preparer.OpenAsync($"/target-tables/{table.Id}/draft")).SendByAsync(Form, "button[value=add]");

        await page.SendAsync(Form, ("Project.Rows[2].Name", "新指标"));
        var again = await page.SendAsync(Form, ("Project.Rows[2].Name", "新指标"));

        again.Refusal.ShouldBeNull();
        (await table.ReadAsync()).Trail.Count(e => e.What == "revised").ShouldBe(1);
    }

    [Fact]
    public async Task A_draft_that_was_submitted_meanwhile_is_not_changed_and_the_text_stays_on_the_page()
    {
        var table = await Town.FileAsync(Town.Tianjin, "物业管理费");
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        var page = await preparer.OpenAsync($"/target-tables/{table.Id}/draft");
        await table.SubmitAsync();

        var refused = await page.SendAsync(Form, ("Project.Fields[name]", "来晚了"));

        refused.Refusal.ShouldNotBeNull().ShouldContain("不能修改");
        refused.Refusal.ShouldContain($"{Town.People.Preparer.Name}已于");
        refused.ValueOf("Project.Fields[name]").ShouldBe("来晚了");
        (await preparer.OpenAsync($"/target-tables/{table.Id}/draft")).Path.ShouldBe($"/target-tables/{table.Id}");
    }

    [Fact]
    public async Task A_table_of_two_thousand_indicators_is_edited_in_one_form()
    {
        var filed = Filing.Of(Town.Hebei, Town.Court, "大项目", "1.00");
        filed = filed with { Project = filed.Project! with { Indicators = [.. Enumerable.Range(1, 2000).Select(i => filed.Project.Indicators[0] with { Name = $"指标{i}" })] } };
        var table = await Town.FileAsync(Town.People.Preparer, Town.Court, filed, Town.Hebei);
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);

        await (await preparer.OpenAsync($"/target-tables/{table.Id}/draft")).SendAsync(Form, ("Project.Rows[1999].Name", "最后一行"));

        (await ProjectOf(table)).Indicators.Select(i => i.Name).Skip(1998).ShouldBe(["指标1999", "最后一行"]);
    }

    private Task<Domain.People.Person> SecondPreparerAsync() => Town.People.AppointAsync("田次报", Domain.People.Role.Preparer, Domain.People.Scope.Of(Town.Court));

    private Round RoundOf(string region) => new[] { Town.Tianjin, Town.Hebei, Town.Shanghai }.Single(r => r.FormId == region);

    private static async Task<Domain.Documents.ProjectTarget> ProjectOf(FiledTable table) =>
        TargetContent.Parse((await table.ReadAsync()).Draft).Project ?? throw new InvalidOperationException("It is an overall target.");
}
