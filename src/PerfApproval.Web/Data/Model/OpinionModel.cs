using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Data.Model;

internal sealed class OpinionModel : IEntityTypeConfiguration<Opinion>, IEntityTypeConfiguration<Correction>, IEntityTypeConfiguration<CorrectionAnswer>
{
    public void Configure(EntityTypeBuilder<Opinion> opinion)
    {
        opinion.ToTable("opinion").HasKey(o => new { o.BureauId, o.DecisionId });
        opinion.HasOne<Decision>().WithMany().HasForeignKey(o => new { o.BureauId, o.DecisionId });
        Judge(opinion, o => o.Completeness, "completeness");
        Judge(opinion, o => o.Relevance, "relevance");
        Judge(opinion, o => o.Appropriateness, "appropriateness");
        Judge(opinion, o => o.Feasibility, "feasibility");
        opinion.Property(o => o.Remarks).HasColumnType("jsonb").HasConversion(
            remarks => JsonSerializer.Serialize(remarks, JsonSerializerOptions.Web),
            json => JsonSerializer.Deserialize<Remark[]>(json, JsonSerializerOptions.Web) ?? Array.Empty<Remark>(),
            // Written once and never changed.
            new ValueComparer<IReadOnlyList<Remark>>((one, other) => ReferenceEquals(one, other), remarks => remarks.Count));
    }

    public void Configure(EntityTypeBuilder<Correction> correction)
    {
        correction.ToTable("correction").HasKey(c => new { c.BureauId, c.DecisionId, c.Position });
        correction.Ignore(c => c.Proposal);
        correction.HasOne<Decision>().WithMany().HasForeignKey(c => new { c.BureauId, c.DecisionId });
    }

    public void Configure(EntityTypeBuilder<CorrectionAnswer> answer)
    {
        answer.ToTable("correction_answer").HasKey(a => new { a.BureauId, a.Id });
        answer.HasOne<Person>().WithMany().HasForeignKey(a => new { a.BureauId, a.PersonId });
        answer.HasOne<TargetVersion>().WithMany().HasForeignKey(a => new { a.BureauId, a.VersionId });
    }

    private static void Judge(EntityTypeBuilder<Opinion> opinion, Expression<Func<Opinion, Judgement?>> criterion, string column) =>
        opinion.ComplexProperty(criterion, judgement =>
        {
            judgement.Property(j => j.Rating).HasColumnName(column);
            judgement.Property(j => j.Remark).HasColumnName($"{column}_remark");
        });
}
