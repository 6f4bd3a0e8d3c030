using PerfApproval.Domain.Rules;

namespace PerfApproval.Domain.Tests.Rules;

public sealed class RuleBookTests
{
    private static readonly RuleBook Common = ShippedBook.Of("");

    [Theory]
    [InlineData("""{ "cases": { "F9": "error" } }""", "没有“F9”")]
    [InlineData("""{ "cases": { "F1": "severe" } }""", "$.cases")]
    [InlineData("""{ "limits": { "最多字数": 3 } }""", "没有“最多字数”")]
    [InlineData("""{ "limits": { "指标名称最多字数": -1 } }""", "须在 0 和 1000000 之间")]
    [InlineData("""{ "limits": { "指标名称最多字数": 2.5 } }""", "$.limits")]
    [InlineData("""{ "words": { "脏话": ["x"] } }""", "没有“脏话”")]
    [InlineData("""{ "words": { "满意度用语": [""] } }""", "是空的")]
    [InlineData("""{ "words": { "满意度用语": [null] } }""", "是空的")]
    [InlineData("""{ "typos": { "安排": "安排" } }""", "与正确写法不同")]
    [InlineData("""{ "typos": { "按": "安" } }""", "至少两个字")]
    [InlineData("""{ "weights": { "withCost": { "成本指标": 60, "产出指标": 50 }, "withoutCost": {} } }""", "合计不超过 100")]
    [InlineData("""{ "rules": {} }""", "rules")]
    [InlineData("""[]""", "不是有效的审核规则")]
    [InlineData("""{ "cases": null, "words": """, "第 1 行")]
    public void A_rule_book_that_cannot_be_meant_is_refused_with_the_place(string json, string sentence)
    {
        var refusal = Should.Throw<InputRefusedException>(() => RuleBookText.Read(json, "rules/hebei.json", Common)).Message;

        refusal.ShouldStartWith("rules/hebei.json");
        refusal.ShouldContain(sentence);
    }

    [Fact]
    public void A_region_says_only_what_it_does_differently()
    {
        var book = RuleBookText.Read("""{ "cases": { "I4": "error" }, "typos": { "按排": "安排" } }""", "rules/hebei.json", Common);

        book.SeverityOf("I4").ShouldBe(Severity.Error);
        book.SeverityOf("I5").ShouldBe(Common.SeverityOf("I5"));
        book.Typos.Count.ShouldBe(Common.Typos.Count + 1);
        book.Words.ShouldBe(Common.Words);
    }

    [Fact]
    public void What_a_region_changes_changes_what_is_found_there()
    {
        var twice = Reviewed.On("tianjin").Indicator("数量指标", "培训护理员人数", "≥310人");

        twice.Findings("I4").ShouldHaveSingleItem().Severity.ShouldBe(Severity.Warning);
        twice.By(Weighing("I4", Severity.Error)).Findings("I4").ShouldHaveSingleItem().Severity.ShouldBe(Severity.Error);
        twice.By(Weighing("I4", Severity.Off)).Findings("I4").ShouldBeEmpty();
    }

    [Fact]
    public void A_finding_names_the_book_that_governed() =>
        Reviewed.On("tianjin").Indicator("数量指标", "培训护理员人数", "≥310人").By(b => b with { Version = "天津 2026 年第 3 版" })
            .Findings("I4").ShouldHaveSingleItem().Book.ShouldBe("天津 2026 年第 3 版");

    [Fact]
    public void A_book_stored_and_read_back_is_the_same_book() =>
        RuleBookText.Read(Common.Canonical(), "第 1 版").Canonical().ShouldBe(Common.Canonical());

    [Fact]
    public void A_year_may_have_a_book_of_its_own()
    {
        var shelf = RuleShelf.Of(new Dictionary<string, string>
        {
            ["default.json"] = Common.Canonical(),
            ["hebei.json"] = """{ "cases": { "I4": "error" } }""",
            ["hebei-2027.json"] = """{ "cases": { "I4": "hint" } }""",
        });

        shelf.For("hebei", 2026).SeverityOf("I4").ShouldBe(Severity.Error);
        shelf.For("hebei", 2027).SeverityOf("I4").ShouldBe(Severity.Hint);
        shelf.For("tianjin", 2027).SeverityOf("I4").ShouldBe(Severity.Warning);
        shelf.For("hebei", 2026).Version.ShouldNotBe(shelf.For("hebei", 2027).Version);
    }

    [Fact]
    public void Without_the_shipped_rules_nothing_is_reviewed() =>
        Should.Throw<InputRefusedException>(() => RuleShelf.Of(new Dictionary<string, string>())).Message.ShouldContain("default.json");

    [Fact]
    public void Every_rule_has_a_name_and_says_why_in_a_sentence()
    {
        RuleCatalog.All.Select(r => r.Id).ShouldBeUnique();
        foreach (var rule in RuleCatalog.All)
        {
            rule.Name.ShouldNotBeNullOrEmpty();
            rule.Why.ShouldEndWith("。");
        }
    }

    private static Func<RuleBook, RuleBook> Weighing(string key, Severity severity) =>
        b => b with { Cases = new Dictionary<string, Severity>(b.Cases) { [key] = severity } };
}
