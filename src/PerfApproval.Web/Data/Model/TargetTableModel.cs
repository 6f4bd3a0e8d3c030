using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Data.Model;

internal sealed class TargetTableModel : IEntityTypeConfiguration<TargetTable>
{
    public void Configure(EntityTypeBuilder<TargetTable> table)
    {
        table.ToTable("target_table").HasKey(t => new { t.BureauId, t.Id });
        // Every change of a table goes through its root row, and the loser of a race is told.
        table.Property<uint>("xmin").IsRowVersion();
        table.HasOne<BudgetUnit>().WithMany().HasForeignKey(t => new { t.BureauId, t.UnitId });
        table.HasOne<Round>().WithMany().HasForeignKey(t => new { t.BureauId, t.RoundId });
        table.HasOne<ReleasedDefinition>().WithMany().HasForeignKey(t => t.WorkflowId);
        table.HasOne<TargetTable>().WithMany().HasForeignKey(t => new { t.BureauId, t.PrecedingId });
        table.HasOne<TargetTable>().WithMany().HasForeignKey(t => new { t.BureauId, t.AdjustsId });
        table.HasMany(t => t.DraftChanges).WithOne().HasForeignKey(c => new { c.BureauId, c.TableId });
        table.HasMany(t => t.Changes).WithOne().HasForeignKey(c => new { c.BureauId, c.TableId });
        table.HasMany(t => t.ValueReasons).WithOne().HasForeignKey(r => new { r.BureauId, r.TableId });
        table.HasMany(t => t.Findings).WithOne().HasForeignKey(f => new { f.BureauId, f.TableId });
        table.HasMany(t => t.FindingDismissals).WithOne().HasForeignKey(d => new { d.BureauId, d.TableId });
        table.Navigation(t => t.FindingDismissals).HasField("dismissals");
        table.HasMany(t => t.Versions).WithOne().HasForeignKey(v => new { v.BureauId, v.TableId });
        table.HasMany(t => t.Submissions).WithOne().HasForeignKey(s => new { s.BureauId, s.TableId });
        table.HasMany(t => t.Withdrawals).WithOne().HasForeignKey(w => new { w.BureauId, w.TableId });
        table.HasMany(t => t.Tasks).WithOne().HasForeignKey(t => new { t.BureauId, t.TableId });
        table.HasMany(t => t.Decisions).WithOne().HasForeignKey(d => new { d.BureauId, d.TableId });
        table.HasMany(t => t.TakeBacks).WithOne().HasForeignKey(b => new { b.BureauId, b.TableId });
        table.HasMany(t => t.Terminations).WithOne().HasForeignKey(e => new { e.BureauId, e.TableId });
        table.HasMany(t => t.Opinions).WithOne().HasForeignKey(o => new { o.BureauId, o.TableId });
        table.HasMany(t => t.Corrections).WithOne().HasForeignKey(c => new { c.BureauId, c.TableId });
        table.HasMany(t => t.CorrectionAnswers).WithOne().HasForeignKey(a => new { a.BureauId, a.TableId });
        table.Navigation(t => t.CorrectionAnswers).HasField("answers");
        table.HasMany(t => t.Copies).WithOne().HasForeignKey(c => new { c.BureauId, c.TableId });
        table.HasMany(t => t.Urgings).WithOne().HasForeignKey(u => new { u.BureauId, u.TableId });
        table.HasMany(t => t.Withholdings).WithOne().HasForeignKey(h => new { h.BureauId, h.TableId });
        table.Ignore(t => t.Withheld).Ignore(t => t.PendingWithholding);
        table.HasMany(t => t.Attachments).WithOne().HasForeignKey(a => new { a.BureauId, a.TableId });
        table.HasMany(t => t.AttachmentRemovals).WithOne().HasForeignKey(r => new { r.BureauId, r.TableId });
        table.HasMany(t => t.Trail).WithOne().HasForeignKey(e => new { e.BureauId, e.TableId });
    }
}

internal sealed class TargetVersionModel : IEntityTypeConfiguration<TargetVersion>
{
    public void Configure(EntityTypeBuilder<TargetVersion> version)
    {
        version.ToTable("target_version").HasKey(v => new { v.BureauId, v.Id });
        version.HasAlternateKey(v => new { v.BureauId, v.Id, v.Sha256 });
        version.HasOne<Person>().WithMany().HasForeignKey(v => new { v.BureauId, v.AuthorId });
    }
}
