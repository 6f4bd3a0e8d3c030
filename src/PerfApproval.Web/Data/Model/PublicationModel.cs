using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Publications;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Data.Model;

internal sealed class PublicationModel : IEntityTypeConfiguration<Publication>, IEntityTypeConfiguration<PublicationEntry>,
    IEntityTypeConfiguration<PublicationOmission>, IEntityTypeConfiguration<Takedown>, IEntityTypeConfiguration<PublicationClearance>,
    IEntityTypeConfiguration<Withholding>, IEntityTypeConfiguration<WithholdingAnswer>, IEntityTypeConfiguration<WithholdingEnd>
{
    public void Configure(EntityTypeBuilder<Publication> publication)
    {
        publication.ToTable("publication").HasKey(p => new { p.BureauId, p.Id });
        publication.HasOne<FinanceBureau>().WithMany().HasForeignKey(p => p.BureauId);
        publication.HasOne<Round>().WithMany().HasForeignKey(p => new { p.BureauId, p.RoundId });
        publication.HasOne<Person>().WithMany().HasForeignKey(p => new { p.BureauId, p.PublisherId });
        publication.HasOne<Publication>().WithMany().HasForeignKey(p => new { p.BureauId, p.ReplacesId });
        publication.HasMany(p => p.Entries).WithOne().HasForeignKey(e => new { e.BureauId, e.PublicationId });
        publication.HasMany(p => p.Omissions).WithOne().HasForeignKey(o => new { o.BureauId, o.PublicationId });
        publication.HasMany(p => p.Clearances).WithOne().HasForeignKey(c => new { c.BureauId, c.PublicationId });
        publication.HasOne(p => p.Takedown).WithOne().HasForeignKey<Takedown>(t => new { t.BureauId, t.PublicationId });
    }

    public void Configure(EntityTypeBuilder<PublicationEntry> entry)
    {
        entry.ToTable("publication_entry").HasKey(e => new { e.BureauId, e.PublicationId, e.Position });
        entry.HasOne<TargetTable>().WithMany().HasForeignKey(e => new { e.BureauId, e.TableId });
        entry.HasOne<TargetVersion>().WithMany()
            .HasForeignKey(e => new { e.BureauId, e.VersionId, e.VersionSha256 })
            .HasPrincipalKey(v => new { v.BureauId, v.Id, v.Sha256 });
    }

    public void Configure(EntityTypeBuilder<PublicationOmission> omission)
    {
        omission.ToTable("publication_omission").HasKey(o => new { o.BureauId, o.PublicationId, o.TableId });
        omission.HasOne<TargetTable>().WithMany().HasForeignKey(o => new { o.BureauId, o.TableId });
    }

    public void Configure(EntityTypeBuilder<PublicationClearance> clearance)
    {
        clearance.ToTable("publication_clearance").HasKey(c => new { c.BureauId, c.PublicationId, c.Key });
        clearance.HasOne<TargetTable>().WithMany().HasForeignKey(c => new { c.BureauId, c.TableId });
    }

    public void Configure(EntityTypeBuilder<Withholding> withholding)
    {
        withholding.ToTable("withholding").HasKey(w => new { w.BureauId, w.Id });
        withholding.HasOne<Person>().WithMany().HasForeignKey(w => new { w.BureauId, w.PersonId });
        withholding.HasOne(w => w.Answer).WithOne().HasForeignKey<WithholdingAnswer>(a => new { a.BureauId, a.WithholdingId });
        withholding.HasOne(w => w.End).WithOne().HasForeignKey<WithholdingEnd>(e => new { e.BureauId, e.WithholdingId });
    }

    public void Configure(EntityTypeBuilder<WithholdingAnswer> answer)
    {
        answer.ToTable("withholding_answer").HasKey(a => new { a.BureauId, a.WithholdingId });
        answer.HasOne<Person>().WithMany().HasForeignKey(a => new { a.BureauId, a.PersonId });
    }

    public void Configure(EntityTypeBuilder<WithholdingEnd> end)
    {
        end.ToTable("withholding_end").HasKey(e => new { e.BureauId, e.WithholdingId });
        end.HasOne<Person>().WithMany().HasForeignKey(e => new { e.BureauId, e.PersonId });
    }

    public void Configure(EntityTypeBuilder<Takedown> takedown)
    {
        takedown.ToTable("takedown").HasKey(t => new { t.BureauId, t.PublicationId });
        takedown.HasOne<Person>().WithMany().HasForeignKey(t => new { t.BureauId, t.PersonId });
    }
}
