using PerfApproval.Domain.Forms;
using PerfApproval.Domain.History;
using PerfApproval.Domain.Json;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Rules;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Features.Findings;
using PerfApproval.Web.Features.Workflows.Drawings;

namespace PerfApproval.Web.Features.TargetTables;

/// <summary>A target table as one person sees it, with what this person may do to it now.</summary>
public sealed class ShownTable(TargetTable table, Actor actor, WorkflowRun run, PeopleNames names)
{
    public required string UnitName { get; init; }

    public required int Year { get; init; }

    public Guid Id => table.Id;

    public TargetStatus Status => table.Status;

    /// <summary>The published table that this one adjusts.</summary>
    public Guid? AdjustsId => table.AdjustsId;

    /// <summary>The adjustment of this table that is under way or has replaced it.</summary>
    public Guid? AdjustedBy { get; init; }

    /// <summary>What the indicators were to reach in the round before.</summary>
    public PrecedingValues Preceding { get; init; } = PrecedingValues.None;

    public int Pass => table.Pass;

    public Form Form => run.Form;

    public PeopleNames Names => names;

    public PossibleActs Acts { get; } = new(table, actor, run);

    public StageNow Stage { get; } = new(table, run, names);

    public WorkflowDrawing Drawing => StageStandings.Draw(table, run.Workflow.Definition);

    public ShownText Text => field ??= ReadText();

    /// <summary>The earlier texts with which the form can be compared as it is read; the first is what this reader needs most.</summary>
    public IReadOnlyList<EarlierText> Earlier => field ??= [.. EarlierText.Of(table, actor, Text), .. EarlierElsewhere];

    /// <summary>Those of other tables: the one that this adjusts, and last year's.</summary>
    public IReadOnlyList<EarlierText> EarlierElsewhere { get; init; } = [];

    public IReadOnlyList<Withholding> Withholdings => [.. table.Withholdings.OrderByDescending(w => w.At)];

    /// <summary>The files that go with what is shown.</summary>
    public IReadOnlyList<Attachment> Attachments => [.. table.AttachmentsIn(ShownPass)];

    /// <summary>What the person may put into a reason by a tick.</summary>
    public IReadOnlyList<string> Phrases { get; init; } = [];

    /// <summary>Whom to call in the unit: who submitted last, or else who filled in last.</summary>
    public Guid? Contact => table.Submissions.MaxBy(s => s.Pass)?.PersonId ?? (table.Preparers is [.., var last] ? last : null);

    public CellMarks Marks => field ??= CellMarks.Of(table, DraftFindings, FiledFindings);

    public IReadOnlyList<TrailLine> Trail { get; } = new TrailWords(table, run.Workflow.Definition, run.Form, names).Lines();

    /// <summary>The task that this person may decide here; null when there is none.</summary>
    public DecidableTask? Task => DecidableTask.Of(table, Acts, run.Workflow.Definition);

    /// <summary>What reviewers proposed and this person has to answer now.</summary>
    public IReadOnlyList<ShownCorrection> Corrections =>
        ShownCorrection.Of(table, Acts.MayAnswerCorrections ? table.ProposedCorrections() : [], run.Form);

    /// <summary>The target values that this person has to explain when submitting.</summary>
    public IReadOnlyList<ChangedValue> ChangedValues => field ??= Acts.MaySubmit ? table.ChangedValues() : [];

    /// <summary>What the rules find in the draft that this person may submit, what weighs most first.</summary>
    public IReadOnlyList<Finding> DraftFindings => field ??= Acts.MaySubmit ? [.. table.Check(run).OrderByDescending(f => f.Severity)] : [];

    public string RulesVersion => run.Rules.Version;

    /// <summary>What was found in what was last submitted, for all who are shown that; who writes on sees what is found in the draft.</summary>
    public IReadOnlyList<ShownFinding> FiledFindings => field ??= Acts.SeesDraft ? [] : ShownFinding.Of(LastFiled, table.FindingDismissals);

    /// <summary>The submission in which they were found.</summary>
    public int FiledPass => LastFiled.FirstOrDefault()?.Pass ?? 0;

    /// <summary>What they were found by.</summary>
    public string FiledRules => LastFiled.FirstOrDefault()?.Book ?? "";

    private IEnumerable<FiledFinding> LastFiled => table.Findings.Where(f => f.Pass == table.Pass);

    public bool MayBeActedOn => Acts.MaySubmit || Acts.MayWithdraw || Task is not null;

    private int ShownPass => Acts.SeesDraft ? table.Pass + 1 : table.Pass;

    public bool IsNewAttachment(Attachment attachment) => table.Pass > 0 && ShownPass > 1 && attachment.Pass == ShownPass;

    // What is being written is the unit's own until it submits it.
    private ShownText ReadText()
    {
        var version = table.Versions.Single(v => v.Id == table.CurrentVersionId);
        return Acts.SeesDraft && table.Draft != version.Content
            ? new(TargetContent.Parse(table.Draft), CanonicalJson.Sha256(table.Draft), null)
            : new(TargetContent.Parse(version.Content), version.Sha256, version.Number);
    }
}

/// <summary>What the table says as it is shown.</summary>
/// <param name="VersionNumber">The version that says so; null for a draft that was changed since.</param>
public sealed record ShownText(TargetContent Content, string Sha256, int? VersionNumber);
