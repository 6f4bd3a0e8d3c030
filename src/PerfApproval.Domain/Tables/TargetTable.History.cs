using PerfApproval.Domain.Auditing;
using PerfApproval.Domain.History;

namespace PerfApproval.Domain.Tables;

public sealed partial class TargetTable
{
    private readonly List<TargetVersion> versions = [];
    private readonly List<DraftChange> draftChanges = [];
    private readonly List<CellChange> changes = [];
    private readonly List<Submission> submissions = [];
    private readonly List<ValueReason> valueReasons = [];
    private readonly List<FiledFinding> findings = [];
    private readonly List<FindingDismissal> dismissals = [];
    private readonly List<Withdrawal> withdrawals = [];
    private readonly List<ReviewTask> tasks = [];
    private readonly List<Decision> decisions = [];
    private readonly List<TakeBack> takeBacks = [];
    private readonly List<Termination> terminations = [];
    private readonly List<Opinion> opinions = [];
    private readonly List<Correction> corrections = [];
    private readonly List<CorrectionAnswer> answers = [];
    private readonly List<Copy> copies = [];
    private readonly List<Urging> urgings = [];
    private readonly List<AuditEntry> trail = [];
    private readonly List<Notice> notices = [];

    public IReadOnlyList<TargetVersion> Versions => versions;

    /// <summary>What was changed since the latest version.</summary>
    public IReadOnlyList<DraftChange> DraftChanges => draftChanges;

    public IReadOnlyList<CellChange> Changes => changes;

    public IReadOnlyList<Submission> Submissions => submissions;

    public IReadOnlyList<ValueReason> ValueReasons => valueReasons;

    /// <summary>What the rules found in what was submitted.</summary>
    public IReadOnlyList<FiledFinding> Findings => findings;

    public IReadOnlyList<FindingDismissal> FindingDismissals => dismissals;

    public IReadOnlyList<Withdrawal> Withdrawals => withdrawals;

    public IReadOnlyList<ReviewTask> Tasks => tasks;

    public IReadOnlyList<Decision> Decisions => decisions;

    public IReadOnlyList<TakeBack> TakeBacks => takeBacks;

    public IReadOnlyList<Termination> Terminations => terminations;

    public IReadOnlyList<Opinion> Opinions => opinions;

    public IReadOnlyList<Correction> Corrections => corrections;

    public IReadOnlyList<CorrectionAnswer> CorrectionAnswers => answers;

    public IReadOnlyList<Copy> Copies => copies;

    public IReadOnlyList<Urging> Urgings => urgings;

    /// <summary>The audit entries that were read or added; the chain itself goes on from <see cref="TrailHead"/>.</summary>
    public IReadOnlyList<AuditEntry> Trail => trail;
}
