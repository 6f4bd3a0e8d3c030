using System.Net;
using PerfApproval.Domain.Rules;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

/// <summary>What an administrator sees and changes of the rules of a form and a year.</summary>
public sealed class RuleBookTests : IAsyncLifetime
{
    private const string Book = "#book", Address = "/rules/tianjin/2026";

    private TownFixture fixture = null!;
    private Visitor administrator = null!;

    private SmallTown Town => fixture.Town;

    public async Task InitializeAsync()
    {
        fixture = await TownFixture.OwnAsync();
        administrator = await Visitor.SignedInAsync(fixture, Town.People.Administrator);
    }

    public Task DisposeAsync()
    {
        administrator.Dispose();
        return fixture.DisposeAsync();
    }

    [Fact]
    public async Task Every_case_every_limit_and_every_list_stands_on_the_page()
    {
        var open = await (await administrator.OpenAsync("/rules")).FollowAsync($"a[href='{Address}']");

        open.Document.QuerySelectorAll("select[name^='Typed.Cases']").Length.ShouldBe(RuleCatalog.All.Sum(r => r.Cases.Count));
        open.Document.QuerySelectorAll("input[name^='Typed.Limits']").Length.ShouldBe(RuleLimits.All.Count);
        open.Document.QuerySelectorAll("textarea[name^='Typed.Words']").Length.ShouldBe(RuleWords.All.Count);
        open.Text.ShouldContain("程序自带的规则");
    }

    [Fact]
    public async Task What_is_changed_becomes_a_version_that_says_who_changed_what_and_why_and_governs_from_then_on()
    {
        var open = await administrator.OpenAsync(Address);
        var saved = await open.SendAsync(Book, ("Typed.Cases[N1]", nameof(Severity.Error)), ("Typed.Limits[指标名称最多字数]", "30"),
            ("Typed.Words[文字算符]", $"{open.ValueOf("Typed.Words[文字算符]")}\n约=≈"), ("Typed.Typos", "绩校=绩效"), ("Reason", "今年从严"));

        saved.Notice.ShouldNotBeNull().ShouldContain("天津市 2026 年第 1 版");
        saved.TextOf(".trail").ShouldSatisfyAllConditions(
            t => t.ShouldContain("管行政"), t => t.ShouldContain("今年从严"), t => t.ShouldContain("不检查→错误"), t => t.ShouldContain("25→30"),
            t => t.ShouldContain("增加约=≈"), t => t.ShouldContain("增加绩校=绩效"), t => t.ShouldContain("删去"));
        saved.ValueOf("Typed.Typos").ShouldBe("绩校=绩效");
        (await administrator.OpenAsync("/rules")).Text.ShouldContain("天津市 2026 年第 1 版");

        var table = await Town.FileAsync(Town.Tianjin, "绩校管理经费");
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        (await preparer.OpenAsync($"/target-tables/{table.Id}")).TextOf(".findings > .error").ShouldContain("N1");
    }

    [Fact]
    public async Task What_cannot_be_read_gets_a_sentence_and_nothing_that_was_typed_is_lost()
    {
        var open = await administrator.OpenAsync(Address);
        var refused = await open.SendAsync(Book, ("Typed.Limits[绩效目标最少字数]", "十二"), ("Typed.Typos", "布署\n渡假=度假"), ("Typed.Cases[X3]", nameof(Severity.Warning)), ("Reason", "试试"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Refusal.ShouldNotBeNull().ShouldSatisfyAllConditions(s => s.ShouldContain("2 处"), s => s.ShouldContain("十二"), s => s.ShouldContain("“布署”须写成"));
        refused.Document.QuerySelector(".refusal a")!.GetAttribute("href").ShouldBe("#limit-绩效目标最少字数");
        refused.ValueOf("Typed.Limits[绩效目标最少字数]").ShouldBe("十二");
        refused.ValueOf("Typed.Typos").ReplaceLineEndings("\n").ShouldBe("布署\n渡假=度假");
        refused.ValueOf("Typed.Cases[X3]").ShouldBe(nameof(Severity.Warning));
        refused.ValueOf("Reason").ShouldBe("试试");
        refused.Text.ShouldContain("还没有修改过");
    }

    [Fact]
    public async Task A_version_needs_a_reason_and_a_change()
    {
        var open = await administrator.OpenAsync(Address);
        (await open.SendAsync(Book, ("Reason", "没有改动"))).Refusal.ShouldNotBeNull().ShouldContain("没有改动");
        (await open.SendAsync(Book, ("Typed.Cases[X3]", nameof(Severity.Warning)), ("Reason", " "))).Refusal.ShouldNotBeNull().ShouldContain("需要写明理由");
    }

    [Fact]
    public async Task Whoever_began_before_another_saved_is_told_and_may_save_after_looking()
    {
        var open = await administrator.OpenAsync(Address);
        await Town.AdoptAsync(Town.Tianjin, new() { ["N1"] = Severity.Warning });

        var refused = await open.SendAsync(Book, ("Typed.Cases[X3]", nameof(Severity.Warning)), ("Reason", "从严"));
        refused.Refusal.ShouldNotBeNull().ShouldContain("保存了新的版本（天津市 2026 年第 1 版）");
        refused.ValueOf("Typed.Cases[X3]").ShouldBe(nameof(Severity.Warning));

        (await refused.SendAsync(Book)).Notice.ShouldNotBeNull().ShouldContain("第 2 版");
    }

    [Theory]
    [InlineData("/rules/nowhere/2026")]
    [InlineData("/rules/tianjin/1026")]
    [InlineData("/rules/tianjin/abc")]
    public async Task A_form_or_a_year_that_is_none_has_no_rules(string address) =>
        (await administrator.OpenAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Another_bureaus_rules_are_its_own()
    {
        await Town.AdoptAsync(Town.Tianjin, new() { ["N1"] = Severity.Warning });
        var other = await SmallTown.FoundAsync(fixture.Application, "130300", releasing: false);
        using var stranger = await Visitor.SignedInAsync(fixture, other.People.Administrator);

        (await stranger.OpenAsync(Address)).Text.ShouldContain("程序自带的规则");
    }
}
