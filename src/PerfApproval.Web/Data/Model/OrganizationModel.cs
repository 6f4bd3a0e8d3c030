using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;

namespace PerfApproval.Web.Data.Model;

internal sealed class OrganizationModel : IEntityTypeConfiguration<FinanceBureau>,
    IEntityTypeConfiguration<Division>, IEntityTypeConfiguration<Department>, IEntityTypeConfiguration<BudgetUnit>,
    IEntityTypeConfiguration<Round>, IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<RoleAssignment>,
    IEntityTypeConfiguration<Delegation>, IEntityTypeConfiguration<CalendarDay>, IEntityTypeConfiguration<ReleasedDefinition>
{
    public void Configure(EntityTypeBuilder<FinanceBureau> bureau)
    {
        bureau.ToTable("finance_bureau");
        bureau.Property(b => b.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<Division> division)
    {
        division.ToTable("division").HasKey(d => new { d.BureauId, d.Id });
        division.HasOne<FinanceBureau>().WithMany().HasForeignKey(d => d.BureauId);
    }

    public void Configure(EntityTypeBuilder<Department> department)
    {
        department.ToTable("department").HasKey(d => new { d.BureauId, d.Id });
        department.HasOne<Division>().WithMany().HasForeignKey(d => new { d.BureauId, d.DivisionId });
    }

    public void Configure(EntityTypeBuilder<BudgetUnit> unit)
    {
        unit.ToTable("budget_unit").HasKey(u => new { u.BureauId, u.Id });
        unit.HasOne<Department>().WithMany().HasForeignKey(u => new { u.BureauId, u.DepartmentId });
    }

    public void Configure(EntityTypeBuilder<Round> round)
    {
        round.ToTable("round").HasKey(r => new { r.BureauId, r.Id });
        round.HasOne<FinanceBureau>().WithMany().HasForeignKey(r => r.BureauId);
    }

    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("person").HasKey(p => new { p.BureauId, p.Id });
        person.HasOne<FinanceBureau>().WithMany().HasForeignKey(p => p.BureauId);
        person.HasOne<Account>().WithOne().HasForeignKey<Account>(a => a.Id).HasPrincipalKey<Person>(p => p.Id);
    }

    public void Configure(EntityTypeBuilder<RoleAssignment> assignment)
    {
        assignment.ToTable("role_assignment").HasKey(a => new { a.BureauId, a.Id });
        assignment.HasOne<Person>().WithMany().HasForeignKey(a => new { a.BureauId, a.PersonId });
        assignment.Ignore(a => a.Scope);
    }

    public void Configure(EntityTypeBuilder<Delegation> delegation)
    {
        delegation.ToTable("delegation").HasKey(d => new { d.BureauId, d.Id });
        // FROM is a word of SQL.
        delegation.Property(d => d.From).HasColumnName("from_day");
        delegation.Property(d => d.Until).HasColumnName("until_day");
        delegation.HasOne<Person>().WithMany().HasForeignKey(d => new { d.BureauId, d.PrincipalId });
        delegation.HasOne<Person>().WithMany().HasForeignKey(d => new { d.BureauId, d.DelegateId });
    }

    public void Configure(EntityTypeBuilder<CalendarDay> day)
    {
        day.ToTable("calendar_day").HasKey(d => new { d.BureauId, d.Day });
        day.HasOne<FinanceBureau>().WithMany().HasForeignKey(d => d.BureauId);
    }

    public void Configure(EntityTypeBuilder<ReleasedDefinition> definition) =>
        definition.ToTable("workflow_definition").HasKey(d => d.Id);
}
