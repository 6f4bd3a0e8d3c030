using FsCheck;
using FsCheck.Fluent;
using PerfApproval.Domain.Rules;

namespace PerfApproval.Domain.Tests.Rules.Codes;

public sealed class CodeIsWellFormedTests
{
    private const string Good = "13020023P00003910076Y";
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    [Theory]
    [InlineData(Good)]
    [InlineData("13020023P000039100786")]
    [InlineData("13020023P00003910088" + "2")]
    public void Codes_of_the_budget_system_pass(string code) => Code(code).ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("13020023P0000391007Y")]
    [InlineData("13020023Q00003910076Y")]
    [InlineData("13020023P00003910076O")]
    [InlineData("13020023P00003910076Y\n")]
    [InlineData("1302002３P00003910076Y")]
    public void What_is_no_code_is_found(string code) => Code(code).ShouldHaveSingleItem().What.ShouldContain(code.Length == 0 ? "没有填写" : "21 位");

    [Theory]
    [InlineData("13020023p00003910076y")]
    [InlineData(" 13020023P00003910076Y ")]
    [InlineData("１３０２００23P00003910076Y")]
    public void Width_blanks_and_small_letters_are_mended(string code) => Code(code).Single().Mends.Single().After.ShouldBe(Good);

    [Fact]
    public void Every_change_of_one_character_is_caught() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Gen.Choose(0, Good.Length - 1).Zip(Gen.Elements(Alphabet.ToCharArray())).ToArbitrary(), change =>
        {
            var changed = Good[..change.Item1] + change.Item2 + Good[(change.Item1 + 1)..];
            Code(changed).Any().ShouldBe(changed != Good);
        }));

    [Fact]
    public void A_code_of_another_region_is_found()
    {
        // 42 is Hubei; the check character is right.
        var finding = Code("42020023P00003910076" + CheckCharacterOf("42020023P00003910076")).ShouldHaveSingleItem();
        finding.What.ShouldContain("420200");
    }

    [Fact]
    public void A_book_without_regions_checks_none() =>
        Reviewed.On().With(p => p with { Code = "42020023P00003910076" + CheckCharacterOf("42020023P00003910076") })
            .By(b => b with { Words = new Dictionary<string, IReadOnlyList<string>>(b.Words) { [RuleWords.RegionPrefixes] = [] } }).Findings("C1").ShouldBeEmpty();

    [Fact]
    public void Forms_without_codes_are_not_asked_for_one() => Reviewed.On("tianjin").Findings("C1").ShouldBeEmpty();

    // By the book: tried until the rule says nothing about the check character.
    private static char CheckCharacterOf(string code) =>
        Alphabet.Single(c => Code(code + c).All(f => !f.What.Contains("校验码", StringComparison.Ordinal)));

    private static IReadOnlyList<Finding> Code(string code) => Reviewed.On().With(p => p with { Code = code }).Findings("C1");
}
