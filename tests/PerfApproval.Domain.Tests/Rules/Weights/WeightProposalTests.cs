using FsCheck;
using FsCheck.Fluent;
using PerfApproval.Domain.Rules.Weights;

namespace PerfApproval.Domain.Tests.Rules.Weights;

public sealed class WeightProposalTests
{
    [Fact]
    public void What_does_not_come_out_even_goes_to_the_first_rows() =>
        WeightProposal.For(ShippedBook.Form("hebei"), ShippedBook.Of("hebei").Weights, ["产出指标", "产出指标", "产出指标", "满意度指标", "别的指标"]).ShouldBe([17, 17, 16, 10, null]);

    [Theory]
    [InlineData("hebei")]
    [InlineData("shanghai")]
    public void Each_level_adds_up_to_its_share_and_its_rows_are_as_equal_as_whole_points_allow(string id)
    {
        var (form, weights) = (ShippedBook.Form(id), ShippedBook.Of(id).Weights);
        string[] known = [.. form.Taxonomy.Levels.Select(l => l.Level1)];
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gen.Elements(known).ListOf().ToArbitrary(), rows =>
        {
            string[] levels = [.. rows];
            var points = levels.Zip(WeightProposal.For(form, weights, levels)).ToLookup(r => r.First, r => r.Second ?? -1);
            var shares = id == "shanghai" && levels.Contains("成本指标") ? weights.WithCost : weights.WithoutCost;
            foreach (var level in points)
            {
                level.Sum().ShouldBe(shares[level.Key]);
                level.Min().ShouldBeGreaterThanOrEqualTo(0);
                (level.Max() - level.Min()).ShouldBeLessThanOrEqualTo(1);
            }
        }));
    }
}
