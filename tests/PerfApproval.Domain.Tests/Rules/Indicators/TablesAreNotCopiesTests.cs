using FsCheck;
using FsCheck.Fluent;
using PerfApproval.Domain.Rules;

namespace PerfApproval.Domain.Tests.Rules.Indicators;

public sealed class TablesAreNotCopiesTests
{
    [Fact]
    public void Tables_that_share_four_of_five_indicators_are_found()
    {
        Table("甲乙丙丁").Findings("I6", Table("甲乙丙丁戊")).ShouldHaveSingleItem().Tables.ShouldBe([0, 1]);
        Table("甲乙丙").Findings("I6", Table("甲乙丙丁")).ShouldBeEmpty();
    }

    [Fact]
    public void The_share_is_the_rule_books() =>
        Table("甲乙丙").By(b => b with { Limits = new Dictionary<string, int>(b.Limits) { [RuleLimits.SharedIndicators] = 75 } }).Findings("I6", Table("甲乙丙丁")).ShouldHaveSingleItem();

    [Fact]
    public void Tables_that_both_resemble_a_third_are_one_group() =>
        Table("甲乙丙丁").Findings("I6", Table("甲乙丙丁戊己"), Table("甲乙丙丁戊"), Table("庚辛")).ShouldHaveSingleItem().Tables.ShouldBe([0, 1, 2]);

    [Fact]
    public void Empty_tables_resemble_nothing() => Table("").Findings("I6", Table("")).ShouldBeEmpty();

    [Fact]
    public void The_order_of_the_tables_makes_no_difference() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gen.Choose(0, 31).Select(Letters).ListOf(6).Zip(Gen.Choose(0, int.MaxValue)).ToArbitrary(), sample =>
        {
            var (letters, seed) = (sample.Item1.ToList(), sample.Item2);
            int[] order = [.. Enumerable.Range(0, letters.Count)];
            new Random(seed).Shuffle(order);
            Groups(letters, order).ShouldBe(Groups(letters, [.. order.Order()]));
        }));

    private static IEnumerable<string> Groups(List<string> letters, int[] order)
    {
        Reviewed[] tables = [.. order.Select(i => Table(letters[i]))];
        return tables[0].Findings("I6", tables[1..]).Select(f => string.Join(',', f.Tables.Select(t => order[t]).Order())).Order(StringComparer.Ordinal);
    }

    private static string Letters(int bits) => string.Concat("甲乙丙丁戊".Where((_, i) => (bits >> i & 1) == 1));

    private static Reviewed Table(string letters) =>
        letters.Aggregate(Reviewed.On().WithoutIndicators(), (table, letter) => table.Indicator("数量指标", $"{letter}类档案数", "≥10件"));
}
