using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Rules;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Data.Model;

internal sealed class FindingModel : IEntityTypeConfiguration<FiledFinding>, IEntityTypeConfiguration<FindingDismissal>, IEntityTypeConfiguration<RuleBookEdition>
{
    public void Configure(EntityTypeBuilder<FiledFinding> finding)
    {
        finding.ToTable("filed_finding").HasKey(f => new { f.BureauId, f.SubmissionId, f.Position });
        finding.HasOne<Submission>().WithMany().HasForeignKey(f => new { f.BureauId, f.SubmissionId });
        finding.Property(f => f.Places).HasColumnType("jsonb").HasConversion(
            places => JsonSerializer.Serialize(places, JsonSerializerOptions.Web),
            json => JsonSerializer.Deserialize<CellPlace[]>(json, JsonSerializerOptions.Web) ?? Array.Empty<CellPlace>(),
            // Written once and never changed.
            new ValueComparer<IReadOnlyList<CellPlace>>((one, other) => ReferenceEquals(one, other), places => places.Count));
    }

    public void Configure(EntityTypeBuilder<FindingDismissal> dismissal)
    {
        dismissal.ToTable("finding_dismissal").HasKey(d => new { d.BureauId, d.SubmissionId, d.Position });
        dismissal.HasOne<FiledFinding>().WithMany().HasForeignKey(d => new { d.BureauId, d.SubmissionId, d.Position });
        dismissal.HasOne<Person>().WithMany().HasForeignKey(d => new { d.BureauId, d.PersonId });
        dismissal.HasOne<Person>().WithMany().HasForeignKey(d => new { d.BureauId, d.OnBehalfOf });
    }

    public void Configure(EntityTypeBuilder<RuleBookEdition> edition)
    {
        edition.ToTable("rule_book").HasKey(e => new { e.BureauId, e.FormId, e.Year, e.Number });
        edition.HasOne<FinanceBureau>().WithMany().HasForeignKey(e => e.BureauId);
        edition.HasOne<Person>().WithMany().HasForeignKey(e => new { e.BureauId, e.PersonId });
    }
}
