using PerfApproval.Domain.Rules;

namespace PerfApproval.Domain.Tests.Rules.Funds;

public sealed class AmountsAddUpTests
{
    [Fact]
    public void A_total_that_is_not_the_sum_of_its_parts_is_an_error_that_names_the_difference()
    {
        var finding = Reviewed.On("tianjin").Funds(("fiscal", "24.99")).Findings("F1").ShouldHaveSingleItem();
        finding.Severity.ShouldBe(Severity.Error);
        finding.Place.Field.ShouldBe("funds.total");
        finding.What.ShouldContain("相差 0.01 万元");
    }

    [Theory]
    [InlineData("", "30.00")]
    [InlineData("30", "")]
    [InlineData("30.00", "0.00")]
    public void A_blank_part_counts_as_zero(string fiscal, string other) =>
        Reviewed.On().Funds(("fiscal", fiscal), ("other", other)).Findings("F1").ShouldBeEmpty();

    [Fact]
    public void In_Shanghai_the_amounts_of_the_year_add_up_by_themselves()
    {
        var findings = Reviewed.On("shanghai").Funds(("carriedOver", "1,000.00")).Findings("F1");
        findings.ShouldHaveSingleItem().Place.Field.ShouldBe("funds.yearTotal");
    }

    [Theory]
    [InlineData("三十万")]
    [InlineData("30万元")]
    [InlineData("3O.00")]
    public void An_amount_that_cannot_be_read_is_named_and_nothing_is_claimed(string amount)
    {
        var finding = Reviewed.On().Funds(("total", amount)).Findings("F1").ShouldHaveSingleItem();
        finding.Outcome.ShouldBe(FindingOutcome.CannotTell);
        finding.Severity.ShouldBe(Severity.Hint);
        finding.What.ShouldContain(amount);
    }
}
