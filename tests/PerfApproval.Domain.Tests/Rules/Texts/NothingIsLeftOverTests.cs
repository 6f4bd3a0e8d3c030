using FsCheck;
using FsCheck.Fluent;
using PerfApproval.Domain.Rules;

namespace PerfApproval.Domain.Tests.Rules.Texts;

public sealed class NothingIsLeftOverTests
{
    [Theory]
    [InlineData("<p>更换老旧水管</p>", "更换老旧水管")]
    [InlineData("<p>更换老旧水管</p><p>翻修屋顶</p>", "更换老旧水管\n翻修屋顶")]
    [InlineData("更换<br/>老旧水管", "更换\n老旧水管")]
    [InlineData("更换&nbsp;老旧水管", "更换\u00A0老旧水管")]
    [InlineData("&lt;p&gt;更换老旧水管&lt;/p&gt;", "更换老旧水管")]
    [InlineData("合格率$\\geq 90\\%$", "合格率≥ 90%")]
    [InlineData("面积\\geq 30m^{2}", "面积≥ 30m²")]
    [InlineData("$100.00(\\%)$", "100.00(%)")]
    [InlineData("[bookmark: _Toc12]更换水管", "更换水管")]
    public void What_a_conversion_left_is_found_and_taken_out(string text, string mended)
    {
        On(text).Mended().ShouldBe(mended);
        On(mended).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("按照流程 and 规定更换水管")]
    [InlineData("And 更换水管")]
    [InlineData("1.the 更换水管")]
    [InlineData("Page 3 更换水管")]
    [InlineData("更换“老旧水管")]
    [InlineData("更换老旧水管”")]
    [InlineData("更换《老旧水管")]
    [InlineData("更换\"老旧水管")]
    [InlineData("更换XX路水管")]
    [InlineData("更换水管（待定）")]
    [InlineData("更换水管 page number")]
    public void What_only_a_person_can_put_right_is_found(string text) => On(text).ShouldHaveSingleItem().Mends.ShouldBeEmpty();

    [Theory]
    [InlineData("更换“老旧‘铸铁’水管”，按《规程》执行")]
    [InlineData("采购LED屏、WiFi设备和Windows系统，OA、VPN照旧")]
    [InlineData("采购led屏、app和vpn")]
    [InlineData("水管长10km、口径20mm、流量5m3/h")]
    [InlineData("报名见https://www.example.gov.cn/a?b=c，邮箱abc@example.gov.cn")]
    [InlineData("门户网站court.gov.cn改版")]
    [InlineData("单价$100以内")]
    [InlineData("单价$100-$200")]
    [InlineData("A&B两个标段")]
    [InlineData("55\"显示屏2台")]
    [InlineData("水压≥0.3MPa且<0.5MPa")]
    [InlineData("等级<A级的除外")]
    [InlineData("等待定级的老人")]
    public void Names_abbreviations_and_addresses_pass(string text) => On(text).ShouldBeEmpty();

    [Fact]
    public void A_word_that_the_bureau_allows_passes()
    {
        var table = Reviewed.On().Indicator("社会效益指标", "smartcare平台启用情况", "已启用", "年底是否启用");
        table.Findings("X1").ShouldHaveSingleItem();
        table.By(b => b with { Words = new Dictionary<string, IReadOnlyList<string>>(b.Words) { [RuleWords.English] = ["SmartCare"] } }).Findings("X1").ShouldBeEmpty();
    }

    [Fact]
    public void Chinese_without_residue_passes() => Prop.ForAll(Chinese.ToArbitrary(), text => On(text).ShouldBeEmpty(text)).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_stripped_once_is_stripped_for_good() => Prop.ForAll(Littered.ToArbitrary(), text =>
    {
        var mends = On(text).SelectMany(f => f.Mends).ToList();
        foreach (var mend in mends) On(mend.After).SelectMany(f => f.Mends).ShouldBeEmpty(text);
    }).QuickCheckThrowOnFailure();

    private static Gen<string> Chinese => Gen.Choose(0x4E00, 0x9FA5).Select(c => (char)c)
        .Or(Gen.Elements("，。；、！？：（）0123456789%≥≤ABC".ToCharArray())).ArrayOf(40).Where(l => !char.IsAsciiLetter(l[0])).Select(l => new string(l));

    private static Gen<string> Littered =>
        Gen.Elements("<p>", "</p>", "<br>", "&nbsp;", "&lt;", "&gt;", "&amp;", "p", "\\geq", "\\%", "$", "^{2}", "水管", "90", "^", "{", "}").ListOf(8).Select(string.Concat);

    private static IReadOnlyList<Finding> On(string text) => Reviewed.On("shanghai").With(p => p with { YearGoal = text }).Findings("X1");
}
