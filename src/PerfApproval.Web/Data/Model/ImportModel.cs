using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;

namespace PerfApproval.Web.Data.Model;

internal sealed class ImportModel : IEntityTypeConfiguration<ImportPreview>
{
    public void Configure(EntityTypeBuilder<ImportPreview> preview)
    {
        preview.ToTable("import_preview").HasKey(p => new { p.BureauId, p.Id });
        preview.HasOne<Person>().WithMany().HasForeignKey(p => new { p.BureauId, p.PersonId });
        preview.HasOne<BudgetUnit>().WithMany().HasForeignKey(p => new { p.BureauId, p.UnitId });
    }
}
