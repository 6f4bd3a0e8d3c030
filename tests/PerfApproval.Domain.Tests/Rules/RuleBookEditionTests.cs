using PerfApproval.Domain.People;
using PerfApproval.Domain.Rules;
using PerfApproval.Domain.Tests.Tables;

namespace PerfApproval.Domain.Tests.Rules;

/// <summary>A bureau's own rule book for a form and a year.</summary>
public sealed class RuleBookEditionTests
{
    private static readonly RuleBook Shipped = ShippedBook.Of("hebei");

    private readonly Office office = new();

    [Fact]
    public void A_version_says_who_made_it_and_why_and_is_the_book_that_was_adopted()
    {
        var edition = Adopt(Strict, latest: 2);

        edition.ShouldSatisfyAllConditions(
            e => e.Number.ShouldBe(3),
            e => e.PersonName.ShouldBe(office.Administrator.Name),
            e => e.Reason.ShouldBe("今年从严"),
            e => e.Book(Shipped, ShippedBook.Form("hebei")).Canonical().ShouldBe(Strict.Canonical()),
            e => e.Book(Shipped, ShippedBook.Form("hebei")).Version.ShouldBe("河北省 2026 年第 3 版"));
    }

    [Fact]
    public void Nobody_but_an_administrator_changes_the_rules()
    {
        foreach (var person in office.Everybody.Where(p => p != office.Administrator))
            Refusal.Of(() => Adopt(Strict, by: person)).ShouldContain("只有系统管理员");
    }

    [Fact]
    public void It_needs_a_reason_and_a_change()
    {
        Refusal.Of(() => Adopt(Strict, reason: " ")).ShouldContain("需要写明理由");
        Refusal.Of(() => Adopt(Shipped)).ShouldContain("没有改动");
    }

    [Fact]
    public void What_contradicts_itself_is_refused_with_all_that_is_wrong()
    {
        var wrong = Shipped with { Limits = Shipped.Limits.ToDictionary(l => l.Key, _ => -1), Typos = new Dictionary<string, string> { ["布"] = "部" } };
        Refusal.Of(() => Adopt(wrong)).ShouldSatisfyAllConditions(
            s => s.ShouldContain($"{Shipped.Limits.Count + 1} 处需要修改"), s => s.ShouldContain("错别字“布”"));
    }

    [Fact]
    public void A_book_from_before_a_rule_was_learnt_takes_it_from_the_shipped_one_and_forgets_what_is_gone()
    {
        var edition = Adopt(Strict);
        var later = Shipped with
        {
            Cases = Shipped.Cases.Where(c => c.Key != "N1").Append(new("N9", Severity.Hint)).ToDictionary(),
            Words = Shipped.Words.Append(new("新词表", ["新词"])).ToDictionary(),
        };

        edition.Book(later, ShippedBook.Form("hebei")).ShouldSatisfyAllConditions(
            b => b.Cases.Keys.ShouldNotContain("N1"),
            b => b.SeverityOf("N9").ShouldBe(Severity.Hint),
            b => b.SeverityOf("N2").ShouldBe(Severity.Error),
            b => b.Words["新词表"].ShouldBe(["新词"]));
    }

    private static RuleBook Strict => Shipped with { Cases = Shipped.Cases.ToDictionary(c => c.Key, _ => Severity.Error) };

    private RuleBookEdition Adopt(RuleBook book, int latest = 0, Person? by = null, string reason = " 今年从严 ") =>
        RuleBookEdition.Adopt(office.AtWork(by ?? office.Administrator), ShippedBook.Form("hebei"), 2026, book, latest, Shipped, reason, office.Tick());
}
