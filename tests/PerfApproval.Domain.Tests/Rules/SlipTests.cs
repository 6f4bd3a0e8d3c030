using PerfApproval.Domain.Rules;

namespace PerfApproval.Domain.Tests.Rules;

public sealed class SlipTests
{
    public static TheoryData<string> All => [.. Slips.All.Select(s => $"{s}")];

    [Theory]
    [MemberData(nameof(All))]
    public void A_slip_is_named_and_nothing_else(string slip)
    {
        var made = Slips.All.Single(s => $"{s}" == slip);
        var sound = SoundDocument.Of(made.Form);
        var before = SoundDocument.Findings(sound).Select(Line).ToHashSet();

        var found = SoundDocument.Findings(sound.With(made.Table, made.Do)).Where(f => !before.Contains(Line(f))).ToList();

        found.ShouldContain(f => f.Rule == made.Rule && f.Outcome == FindingOutcome.Found && f.Tables.Contains(made.Table - 1));
        found.Where(f => f.Rule != made.Rule && !made.Also.Contains(f.Rule)).Select(Line).ShouldBeEmpty();
    }

    private static string Line(Finding finding) => $"{finding.Rule} {finding.Severity} 表 {finding.Tables[0] + 1} {finding.Place.Label}：{finding.Message}";
}
