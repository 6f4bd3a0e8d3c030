using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerfApproval.Domain.History;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Data.Model;

internal sealed class HistoryModel : IEntityTypeConfiguration<DraftChange>, IEntityTypeConfiguration<CellChange>, IEntityTypeConfiguration<ValueReason>
{
    public void Configure(EntityTypeBuilder<DraftChange> change)
    {
        change.ToTable("draft_change").HasKey(c => new { c.BureauId, c.TableId, c.Position });
        change.HasOne<Person>().WithMany().HasForeignKey(c => new { c.BureauId, c.PersonId });
    }

    public void Configure(EntityTypeBuilder<CellChange> change)
    {
        change.ToTable("cell_change").HasKey(c => new { c.BureauId, c.Id });
        change.HasOne<Person>().WithMany().HasForeignKey(c => new { c.BureauId, c.PersonId });
        change.HasOne<TargetVersion>().WithMany().HasForeignKey(c => new { c.BureauId, c.TableId, c.VersionNumber })
            .HasPrincipalKey(v => new { v.BureauId, v.TableId, v.Number });
    }

    public void Configure(EntityTypeBuilder<ValueReason> reason)
    {
        reason.ToTable("value_reason").HasKey(r => new { r.BureauId, r.SubmissionId, r.RowId });
        reason.HasOne<Submission>().WithMany().HasForeignKey(r => new { r.BureauId, r.SubmissionId });
    }
}
