using System.Text.RegularExpressions;

namespace PerfApproval.Web.Tests.Repository;

/// <summary>The oldest browser that must show everything is Chromium 86, as in the domestic browsers of many offices.</summary>
public sealed partial class BrowserFloorTests
{
    private const int Floor = 86;

    private static readonly string Web = Path.Combine(Checkout.Root, "src", "PerfApproval.Web");

    [Fact]
    public void Style_sheets_our_own_and_others_use_nothing_newer_than_the_oldest_browser() =>
        Offences(".css", BrowserFeature.OfStyles).ShouldBeEmpty();

    [Fact]
    public void Scripts_our_own_and_others_use_nothing_newer_than_the_oldest_browser() =>
        Offences(".js", BrowserFeature.OfScripts).ShouldBeEmpty();

    [Theory]
    [InlineData("a:is(.b) { color: red }")]
    [InlineData(".a { inset: 0 }")]
    [InlineData("@media (width >= 720px) { a { color: red } }")]
    [InlineData(".a { color: red; & .b { color: blue } }")]
    [InlineData("main { min-height: 100dvh }")]
    public void A_style_that_is_too_new_is_noticed(string style) => BrowserFeature.OfStyles.Any(f => f.IsUsedIn(style)).ShouldBeTrue();

    [Theory]
    [InlineData("const last = rows.at(-1);")]
    [InlineData("const id = crypto.randomUUID();")]
    [InlineData("const copy = structuredClone(cells);")]
    [InlineData("class A { static { start(); } }")]
    [InlineData("import './a.js';\nawait start();")]
    public void A_script_that_is_too_new_is_noticed(string script) => BrowserFeature.OfScripts.Any(f => f.IsUsedIn(script)).ShouldBeTrue();

    [Fact]
    public void Only_one_style_sheet_names_colours() =>
        Files(".css").Where(f => !f.Contains("vendor", StringComparison.Ordinal) && Path.GetFileName(f) != "tokens.css")
            .SelectMany(f => Colour().Matches(Source(f)).Select(m => $"{Path.GetFileName(f)}: {m.Value}")).ShouldBeEmpty();

    [Fact]
    public void No_page_carries_a_script_or_a_style_of_its_own() =>
        Directory.EnumerateFiles(Path.Combine(Web, "Features"), "*.cshtml", SearchOption.AllDirectories)
            .SelectMany(f => Inline().Matches(File.ReadAllText(f)).Select(m => $"{Path.GetFileName(f)}: {m.Value}")).ShouldBeEmpty();

    private static IEnumerable<string> Offences(string kind, IReadOnlyList<BrowserFeature> features) =>
        from file in Files(kind)
        let source = Source(file)
        from feature in features
        where feature.Since > Floor && feature.IsUsedIn(source)
        select $"{Path.GetFileName(file)}: {feature.Name} (Chromium {feature.Since})";

    private static IEnumerable<string> Files(string kind) => Directory.EnumerateFiles(Path.Combine(Web, "wwwroot"), $"*{kind}", SearchOption.AllDirectories);

    private static string Source(string file) => Comment().Replace(File.ReadAllText(file), " ");

    [GeneratedRegex(@"/\*.*?\*/|(?<=^|\s)//[^\n]*", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"#[0-9a-fA-F]{3,8}\b(?![^{}]*\{)|\brgba?\(|\bhsla?\(")]
    private static partial Regex Colour();

    [GeneratedRegex(@"\sstyle=""|\son[a-z]+=""|<script(?![^>]*\bsrc=)|<style\b")]
    private static partial Regex Inline();
}
