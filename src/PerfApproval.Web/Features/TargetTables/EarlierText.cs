using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Features.TargetTables;

/// <summary>An earlier text of a table against which a reader has the changes marked.</summary>
/// <param name="Key">How an address names it.</param>
/// <param name="VersionNumber">Which version of the table said so; null for the text of another table.</param>
public sealed record EarlierText(string Key, string Words, TargetContent Content, int? VersionNumber)
{
    public const string Nothing = "nothing", Decided = "decided", Submitted = "submitted", Adjusted = "adjusted", Preceding = "preceding";

    /// <summary>Of the table's own versions: what the person decided on last, and what was submitted before.</summary>
    public static IEnumerable<EarlierText> Of(TargetTable table, Actor reader, ShownText shown)
    {
        var before = table.Versions.Where(v => v.Number < (shown.VersionNumber ?? int.MaxValue)).ToList();
        var decided = VersionOf(before, table.Decisions.Where(d => d.PersonId == reader.Id || d.OnBehalfOf == reader.Id).MaxBy(d => d.At)?.VersionId);
        var submitted = VersionOf(before, table.Submissions.Where(s => before.Any(v => v.Id == s.VersionId)).MaxBy(s => s.Pass)?.VersionId);
        if (decided is not null) yield return Of(Decided, "自我上次办理以来", decided);
        if (submitted is not null && submitted != decided) yield return Of(Submitted, "自上次提交以来", submitted);
    }

    private static TargetVersion? VersionOf(List<TargetVersion> versions, Guid? id) => versions.Find(v => v.Id == id);

    private static EarlierText Of(string key, string words, TargetVersion version) =>
        new(key, $"{words}（第 {version.Number} 版）", TargetContent.Parse(version.Content), version.Number);
}
