using System.Globalization;

namespace PerfApproval.Web.Tests.Checks;

/// <summary>What a reviewer must see on the samples at least.</summary>
public sealed class WhatTheSamplesShowTests
{
    [Theory]
    [InlineData("000", "F3", "3")]
    [InlineData("000", "I5", "1 2")]
    [InlineData("000", "V8", "5")]
    [InlineData("000", "N4", "3")]
    [InlineData("000", "N2", "1 2 3 4 5")]
    [InlineData("001", "I1", "1 2 3 4 5 6 7 8 9 10 11 12 13")]
    [InlineData("001", "I3", "1 2 3 4 5 6 7 8 9 10 11 12 13")]
    [InlineData("001", "I6", "1 3 4 5 6 7 9 10 13")]
    [InlineData("001", "N1", "0 3 7 8")]
    [InlineData("001", "F4", "7 8")]
    [InlineData("001", "V4", "11")]
    [InlineData("001", "N3", "1 3 4 5 6 7 8 9 10 13")]
    [InlineData("002", "I1", "1 2 3 4 5 6 7")]
    [InlineData("002", "V3", "1 2 3 4 5 6 7")]
    [InlineData("002", "G4", "1 2 3 4 5 6 7")]
    [InlineData("002", "N1", "1")]
    [InlineData("002", "I4", "4")]
    [InlineData("002", "X1", "7")]
    public void A_rule_finds_what_it_should_in_these_tables(string sample, string rule, string tables) =>
        string.Join(' ', Lines(sample, rule).Select(NumberOf).Distinct().Order()).ShouldBe(tables);

    [Theory]
    [InlineData("000", "F1")]
    [InlineData("000", "F2")]
    [InlineData("001", "C1")]
    [InlineData("002", "F1")]
    public void A_rule_that_passes_says_nothing(string sample, string rule) => Lines(sample, rule).ShouldBeEmpty();

    [Theory]
    [InlineData("000", "I5", "≤33万元", "≤35万元")]
    [InlineData("000", "T2", "年底前")]
    [InlineData("000", "V8", "≥95%")]
    [InlineData("000", "N4", "不超预算")]
    [InlineData("001", "N1", "合格合格率", "高队伍素质", "加强指出管理", "既定制度基础")]
    [InlineData("001", "V4", "≥90%")]
    [InlineData("001", "N3", "保障工作正常开展")]
    [InlineData("002", "N1", "水泵更完成率")]
    [InlineData("002", "V3", "合格")]
    [InlineData("002", "X1", "and")]
    public void What_was_found_is_quoted(string sample, string rule, params string[] found)
    {
        foreach (var text in found) Lines(sample, rule).ShouldContain(l => l.Contains(text, StringComparison.Ordinal), text);
    }

    // What is found is held to be what was judged by another test.
    private static List<string> Lines(string sample, string rule) =>
        [.. JudgedFinding.Of(sample).Where(j => j.IsFound).Select(j => j.Line).Where(l => l.Split(" | ")[1] == rule)];

    private static int NumberOf(string line) => int.Parse(line.Split(" | ")[0], CultureInfo.InvariantCulture);
}
