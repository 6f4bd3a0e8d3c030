using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerfApproval.Domain.Auditing;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Data.Model;

internal sealed class ReviewModel : IEntityTypeConfiguration<Submission>, IEntityTypeConfiguration<Withdrawal>,
    IEntityTypeConfiguration<ReviewTask>, IEntityTypeConfiguration<Decision>, IEntityTypeConfiguration<AuditEntry>,
    IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<Submission> submission)
    {
        submission.ToTable("submission").HasKey(s => new { s.BureauId, s.Id });
        submission.HasOne<TargetVersion>().WithMany().HasForeignKey(s => new { s.BureauId, s.VersionId });
        submission.HasOne<Person>().WithMany().HasForeignKey(s => new { s.BureauId, s.PersonId });
    }

    public void Configure(EntityTypeBuilder<Withdrawal> withdrawal)
    {
        withdrawal.ToTable("withdrawal").HasKey(w => new { w.BureauId, w.Id });
        withdrawal.HasOne<Person>().WithMany().HasForeignKey(w => new { w.BureauId, w.PersonId });
    }

    public void Configure(EntityTypeBuilder<ReviewTask> task)
    {
        task.ToTable("review_task").HasKey(t => new { t.BureauId, t.Id });
        task.Ignore(t => t.Scope).Ignore(t => t.IsOpen);
        task.HasOne<TargetVersion>().WithMany().HasForeignKey(t => new { t.BureauId, t.VersionId });
        task.HasOne<Person>().WithMany().HasForeignKey(t => new { t.BureauId, t.PersonId });
        task.HasOne<Person>().WithMany().HasForeignKey(t => new { t.BureauId, t.AddedBy });
        task.HasOne<Person>().WithMany().HasForeignKey(t => new { t.BureauId, t.GivenBy });
    }

    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.ToTable("decision").HasKey(d => new { d.BureauId, d.Id });
        decision.HasOne<ReviewTask>().WithMany().HasForeignKey(d => new { d.BureauId, d.TaskId });
        decision.HasOne<Person>().WithMany().HasForeignKey(d => new { d.BureauId, d.PersonId });
        decision.HasOne<Person>().WithMany().HasForeignKey(d => new { d.BureauId, d.OnBehalfOf });
        decision.HasOne<Delegation>().WithMany().HasForeignKey(d => new { d.BureauId, d.DelegationId });
        decision.HasOne<TargetVersion>().WithMany()
            .HasForeignKey(d => new { d.BureauId, d.VersionId, d.VersionSha256 })
            .HasPrincipalKey(v => new { v.BureauId, v.Id, v.Sha256 });
    }

    public void Configure(EntityTypeBuilder<AuditEntry> entry) =>
        entry.ToTable("audit_entry").HasKey(e => new { e.BureauId, e.TableId, e.Sequence });

    public void Configure(EntityTypeBuilder<OutboxMail> mail)
    {
        mail.ToTable("outbox").HasKey(m => new { m.BureauId, m.Id });
        mail.HasOne<Person>().WithMany().HasForeignKey(m => new { m.BureauId, m.PersonId });
        mail.HasOne<TargetTable>().WithMany().HasForeignKey(m => new { m.BureauId, m.TableId });
        mail.HasOne<ReviewTask>().WithMany().HasForeignKey(m => new { m.BureauId, m.TaskId });
    }
}
