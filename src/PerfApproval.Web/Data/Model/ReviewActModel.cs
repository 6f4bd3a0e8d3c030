using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Data.Model;

internal sealed class ReviewActModel : IEntityTypeConfiguration<TakeBack>, IEntityTypeConfiguration<Termination>,
    IEntityTypeConfiguration<Copy>, IEntityTypeConfiguration<Urging>
{
    public void Configure(EntityTypeBuilder<TakeBack> takeBack)
    {
        takeBack.ToTable("take_back").HasKey(b => new { b.BureauId, b.Id });
        takeBack.HasOne<Decision>().WithMany().HasForeignKey(b => new { b.BureauId, b.DecisionId });
        takeBack.HasOne<Person>().WithMany().HasForeignKey(b => new { b.BureauId, b.PersonId });
    }

    public void Configure(EntityTypeBuilder<Termination> termination)
    {
        termination.ToTable("termination").HasKey(t => new { t.BureauId, t.Id });
        termination.HasOne<Person>().WithMany().HasForeignKey(t => new { t.BureauId, t.PersonId });
    }

    public void Configure(EntityTypeBuilder<Copy> copy)
    {
        copy.ToTable("copy").HasKey(c => new { c.BureauId, c.Id });
        copy.HasOne<Person>().WithMany().HasForeignKey(c => new { c.BureauId, c.SenderId });
        copy.HasOne<Person>().WithMany().HasForeignKey(c => new { c.BureauId, c.RecipientId });
    }

    public void Configure(EntityTypeBuilder<Urging> urging)
    {
        urging.ToTable("urging").HasKey(u => new { u.BureauId, u.Id });
        urging.HasOne<Person>().WithMany().HasForeignKey(u => new { u.BureauId, u.PersonId });
    }
}
