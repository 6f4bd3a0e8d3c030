using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Data.Model;

internal sealed class AttachmentModel : IEntityTypeConfiguration<Attachment>, IEntityTypeConfiguration<AttachmentRemoval>,
    IEntityTypeConfiguration<AttachmentContent>, IEntityTypeConfiguration<Phrase>
{
    public void Configure(EntityTypeBuilder<Attachment> attachment)
    {
        attachment.ToTable("attachment").HasKey(a => new { a.BureauId, a.Id });
        attachment.HasOne<Person>().WithMany().HasForeignKey(a => new { a.BureauId, a.PersonId });
    }

    public void Configure(EntityTypeBuilder<AttachmentRemoval> removal)
    {
        removal.ToTable("attachment_removal").HasKey(r => new { r.BureauId, r.AttachmentId });
        removal.HasOne<Attachment>().WithOne().HasForeignKey<AttachmentRemoval>(r => new { r.BureauId, r.AttachmentId });
        removal.HasOne<Person>().WithMany().HasForeignKey(r => new { r.BureauId, r.PersonId });
    }

    public void Configure(EntityTypeBuilder<AttachmentContent> content)
    {
        content.ToTable("attachment_content").HasKey(c => new { c.BureauId, c.AttachmentId });
        content.HasOne<Attachment>().WithOne().HasForeignKey<AttachmentContent>(c => new { c.BureauId, c.AttachmentId });
    }

    public void Configure(EntityTypeBuilder<Phrase> phrase)
    {
        phrase.ToTable("phrase").HasKey(p => new { p.BureauId, p.PersonId, p.Text });
        phrase.HasOne<Person>().WithMany().HasForeignKey(p => new { p.BureauId, p.PersonId });
    }
}
