using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Auditing;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.History;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Proof;
using PerfApproval.Domain.Publications;
using PerfApproval.Domain.Rules;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Web.Data;

/// <summary>The database as the application sees it; the schema itself is written by the migration scripts.</summary>
public sealed class PerfApprovalDb : IdentityUserContext<Account, Guid>
{
    // What fails takes its whole transaction with it, so there is nothing to go back to half-way.
    public PerfApprovalDb(DbContextOptions<PerfApprovalDb> options) : base(options) => Database.AutoSavepointsEnabled = false;

    public DbSet<FinanceBureau> Bureaus => Set<FinanceBureau>();

    public DbSet<Division> Divisions => Set<Division>();

    public DbSet<Department> Departments => Set<Department>();

    public DbSet<BudgetUnit> Units => Set<BudgetUnit>();

    public DbSet<Round> Rounds => Set<Round>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<RoleAssignment> RoleAssignments => Set<RoleAssignment>();

    public DbSet<Delegation> Delegations => Set<Delegation>();

    public DbSet<CalendarDay> CalendarDays => Set<CalendarDay>();

    public DbSet<ReleasedDefinition> Definitions => Set<ReleasedDefinition>();

    public DbSet<TargetTable> TargetTables => Set<TargetTable>();

    public DbSet<TargetVersion> Versions => Set<TargetVersion>();

    public DbSet<DraftChange> DraftChanges => Set<DraftChange>();

    public DbSet<CellChange> Changes => Set<CellChange>();

    public DbSet<ValueReason> ValueReasons => Set<ValueReason>();

    public DbSet<FiledFinding> Findings => Set<FiledFinding>();

    public DbSet<FindingDismissal> FindingDismissals => Set<FindingDismissal>();

    public DbSet<RuleBookEdition> RuleBooks => Set<RuleBookEdition>();

    public DbSet<ReviewTask> Tasks => Set<ReviewTask>();

    public DbSet<Decision> Decisions => Set<Decision>();

    public DbSet<TakeBack> TakeBacks => Set<TakeBack>();

    public DbSet<Opinion> Opinions => Set<Opinion>();

    public DbSet<Correction> Corrections => Set<Correction>();

    public DbSet<CorrectionAnswer> CorrectionAnswers => Set<CorrectionAnswer>();

    public DbSet<Submission> Submissions => Set<Submission>();

    public DbSet<Termination> Terminations => Set<Termination>();

    public DbSet<Copy> Copies => Set<Copy>();

    public DbSet<Urging> Urgings => Set<Urging>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<AttachmentRemoval> AttachmentRemovals => Set<AttachmentRemoval>();

    public DbSet<AttachmentContent> AttachmentContents => Set<AttachmentContent>();

    public DbSet<Phrase> Phrases => Set<Phrase>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<QueuedEntry> TrailQueue => Set<QueuedEntry>();

    public DbSet<TrailLeaf> TrailLeaves => Set<TrailLeaf>();

    public DbSet<TrailNode> TrailNodes => Set<TrailNode>();

    public DbSet<SignedHead> SignedHeads => Set<SignedHead>();

    public DbSet<OutboxMail> Outbox => Set<OutboxMail>();

    public DbSet<Publication> Publications => Set<Publication>();

    public DbSet<WorkflowMove> Moves => Set<WorkflowMove>();

    public DbSet<MoveTurn> MoveTurns => Set<MoveTurn>();

    public DbSet<ImportPreview> ImportPreviews => Set<ImportPreview>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Enums are text with a CHECK in the scripts, so that a row reads without the program.
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PerfApprovalDb).Assembly);
        TextSearch.Declare(builder);
        SnakeCase.Apply(builder);
    }
}
