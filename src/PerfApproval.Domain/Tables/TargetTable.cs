using System.Text.Json.Nodes;
using PerfApproval.Domain.Auditing;
using PerfApproval.Domain.History;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tables;

/// <summary>A performance-target table (绩效目标表) of a project or of a whole unit, on its way from draft to publication.</summary>
public sealed partial class TargetTable
{
    private TargetTable() { }

    public Guid BureauId { get; private set; }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid RoundId { get; private set; }

    /// <summary>The table of the round before that this one continues, last year's for instance; null where there was none.</summary>
    public Guid? PrecedingId { get; private set; }

    /// <summary>The published table that this one adjusts (调整); null for one that was filed.</summary>
    public Guid? AdjustsId { get; private set; }

    public TargetKind Kind { get; private set; }

    /// <summary>Its place in the unit's document as filed; 0 is the overall target.</summary>
    public int Number { get; private set; }

    public string? Code { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The budget in 万元, for lists and routes.</summary>
    public decimal? Amount { get; private set; }

    public TargetStatus Status { get; private set; }

    /// <summary>What the preparer is working on: canonical JSON of a <see cref="TargetContent"/>.</summary>
    public string Draft { get; private set; } = "";

    public Guid CurrentVersionId { get; private set; }

    public int LatestVersion { get; private set; }

    /// <summary>How often the table was submitted.</summary>
    public int Pass { get; private set; }

    // Pinned, so that a new version of the definition never changes a review under way.
    public string WorkflowId { get; private set; } = "";

    public string EngineId { get; private set; } = "";

    public string WorkflowState { get; private set; } = "";

    /// <summary>The activity at which the table stands; empty when its workflow has ended.</summary>
    public string StageKey { get; private set; } = "";

    public string StageName { get; private set; } = "";

    public string? WaitId { get; private set; }

    /// <summary>The stage that last returned the table and has not decided on it since.</summary>
    public string? ReturnedFrom { get; private set; }

    /// <summary>The wait whose decision led to where the table stands; null when it came here in another way.</summary>
    public string? PrecedingWaitId { get; private set; }

    /// <summary>What <see cref="ReturnedFrom"/> was at that wait.</summary>
    public string? PrecedingReturnedFrom { get; private set; }

    /// <summary>The last day on which the reviewers of this stage were reminded of its deadline.</summary>
    public DateOnly? RemindedOn { get; private set; }

    /// <summary>Everybody who ever wrote a word of it: none of them may review it.</summary>
    public IReadOnlyList<Guid> Preparers { get; private set; } = [];

    public int TrailLength { get; private set; }

    public string TrailHead { get; private set; } = AuditEntry.Origin;

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Opens a table with the content of an imported document and starts its workflow.</summary>
    /// <param name="preceding">The table of the round before, whose indicators go on in this one; null where there was none.</param>
    /// <exception cref="RuleBrokenException">The person does not prepare tables for this unit.</exception>
    public static TargetTable Import(
        Actor preparer, Guid roundId, TargetContent content, string source, WorkflowRun run, TargetTable? preceding = null)
    {
        var table = Open(preparer, roundId, content, run);
        table.PrecedingId = preceding?.Id;
        var known = preceding is null ? content : content.WithIdentities(TargetContent.Parse(preceding.Draft));
        table.Begin(known, VersionOrigin.Import, preparer.Id, $"导入：{source}", run);
        return table;
    }

    private static TargetTable Open(Actor preparer, Guid roundId, TargetContent content, WorkflowRun run)
    {
        var table = new TargetTable
        {
            BureauId = run.Roster.Place.BureauId,
            Id = Guid.CreateVersion7(run.At),
            UnitId = run.Roster.Place.UnitId,
            RoundId = roundId,
            Kind = content.Kind,
            WorkflowId = run.Workflow.Id,
            EngineId = run.Engine.EngineId,
            CreatedAt = run.At,
        };
        table.MustBePreparedBy(preparer, run);
        return table;
    }

    private void Begin(TargetContent content, VersionOrigin origin, Guid preparer, string reason, WorkflowRun run)
    {
        Advance(run.Engine.Start(run.Workflow, Id.ToString(), Facts(run)), run);
        Take(content, preparer, run);
        AddVersion(origin, preparer, reason, run.At);
    }

    /// <summary>Refuses whatever importing it again would be refused for, and changes nothing.</summary>
    /// <exception cref="RuleBrokenException">Not a draft, or not this person's to change.</exception>
    public void MustTakeImport(Actor preparer, WorkflowRun run)
    {
        MustBePreparedBy(preparer, run);
        MustBeDraft(run);
    }

    /// <summary>Replaces the draft by what a document imported again says, and keeps that as a version.</summary>
    public void ImportAgain(Actor preparer, TargetContent content, string source, WorkflowRun run)
    {
        MustTakeImport(preparer, run);
        Take(content, preparer.Id, run);
        AddVersion(VersionOrigin.Import, preparer.Id, $"重新导入：{source}", run.At);
    }

    /// <summary>Keeps what the preparer typed; versions arise when it is submitted.</summary>
    public void Revise(Actor preparer, TargetContent content, WorkflowRun run)
    {
        MustBePreparedBy(preparer, run);
        MustBeDraft(run);
        Take(content, preparer.Id, run);
        Record("revised", preparer.Id, [], run.At);
    }

    /// <summary>What is to be said to whom after this change; handing them over empties the list.</summary>
    public IReadOnlyList<Notice> TakeNotices()
    {
        Notice[] taken = [.. notices];
        notices.Clear();
        return taken;
    }

    private void Take(TargetContent content, Guid preparer, WorkflowRun run)
    {
        if (content.Kind != Kind) throw new RuleBrokenException("部门整体绩效目标与项目绩效目标不能互相替换，请选择同类的目标表。");
        var earlier = Draft.Length == 0 ? null : TargetContent.Parse(Draft);
        Replace(earlier, Identified(content, earlier), preparer, run);
    }

    private void Replace(TargetContent? earlier, TargetContent taken, Guid preparer, WorkflowRun run)
    {
        Note(earlier is null ? Variation.Beginning(taken) : Variation.Between(earlier, taken), preparer, run.At);
        Draft = taken.Canonical();
        Name = taken.Name;
        Code = taken.Project?.Code;
        Number = taken.Project?.Number ?? 0;
        Amount = taken.AmountInTenThousandYuan(run.Form);
        if (!Preparers.Contains(preparer)) Preparers = [.. Preparers, preparer];
        ChangedAt = run.At;
    }

    // Whoever typed an identity of another table's row has typed a new row.
    private TargetContent Identified(TargetContent content, TargetContent? earlier)
    {
        if (earlier is null) return content.WithIdentities(null);
        HashSet<Guid> known = [.. TargetRow.Of(earlier.WithIdentities(null)).Select(r => r.Id), .. RowsOfCurrentVersion()];
        return content.KeepingIdentities(known.Contains).WithIdentities(earlier);
    }

    // A row that was deleted from the draft and put back is still that row.
    private IEnumerable<Guid> RowsOfCurrentVersion() => versions.SingleOrDefault(v => v.Id == CurrentVersionId) is { } current
        ? TargetRow.Of(TargetContent.Parse(current.Content).WithIdentities(null)).Select(r => r.Id)
        : [];

    private TargetVersion AddVersion(VersionOrigin origin, Guid author, string reason, DateTimeOffset at)
    {
        var before = versions.SingleOrDefault(v => v.Id == CurrentVersionId);
        var version = TargetVersion.Of(this, ++LatestVersion, before, origin, author, reason, at);
        versions.Add(version);
        KeepChangesWith(version);
        CurrentVersionId = version.Id;
        Record("version-made", author, new() { ["version"] = version.Number, ["sha256"] = version.Sha256, ["reason"] = reason }, at);
        return version;
    }

    private void Record(string what, Guid? person, JsonObject details, DateTimeOffset at)
    {
        var entry = AuditEntry.After(new(TrailLength, TrailHead), BureauId, Id, person, what, details, at);
        trail.Add(entry);
        TrailLength = entry.Sequence;
        TrailHead = entry.Hash;
        ChangedAt = at;
    }
}
