using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Demonstration;

/// <summary>Founds a demonstration bureau: its divisions, department, unit, round, people and their accounts.</summary>
public sealed class DemonstrationTown(PerfApprovalDb db, UserManager<Account> accounts, TimeProvider clock)
{
    public async Task<BudgetUnit> FindOrFoundAsync(DemonstrationBureau plan, string password, CancellationToken stop) =>
        await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Code == plan.UnitCode
            && db.Bureaus.Any(b => b.Id == u.BureauId && b.Code == plan.Code), stop)
        ?? await FoundAsync(plan, password, stop);

    private async Task<BudgetUnit> FoundAsync(DemonstrationBureau plan, string password, CancellationToken stop)
    {
        // Creating an account saves at once; the transaction holds all of it together.
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var bureau = new FinanceBureau(NewId(), plan.Code, plan.Name);
        var business = new Division(bureau.Id, NewId(), "行政政法科", DivisionKind.Business);
        var performance = new Division(bureau.Id, NewId(), "绩效管理科", DivisionKind.Performance);
        var department = new Department(bureau.Id, NewId(), business.Id, plan.DepartmentCode, plan.DepartmentName);
        var unit = new BudgetUnit(bureau.Id, NewId(), department.Id, plan.UnitCode, plan.UnitName);
        db.AddRange(bureau, business, performance, department, unit);
        db.Add(new Round(bureau.Id, NewId(), plan.Year, RoundOccasion.Annual, plan.Form, plan.Definition));
        // So that what is published can be adjusted.
        db.Add(new Round(bureau.Id, NewId(), plan.Year, RoundOccasion.Adjustment, plan.Form, plan.AdjustmentDefinition));
        foreach (var post in DemonstrationPost.All)
            await AppointAsync(plan, post, ScopeOf(post), bureau, password);
        await db.SaveAsync(stop);
        db.ChangeTracker.Clear();
        return unit;

        Scope ScopeOf(DemonstrationPost post) => post.Scope switch
        {
            DemonstrationScope.Unit => Scope.Of(unit),
            DemonstrationScope.Department => Scope.Of(department),
            DemonstrationScope.BusinessDivision => Scope.Of(business),
            DemonstrationScope.PerformanceDivision => Scope.Of(performance),
            _ => Scope.Of(bureau),
        };
    }

    private async Task AppointAsync(DemonstrationBureau plan, DemonstrationPost post, Scope scope, FinanceBureau bureau, string password)
    {
        var name = plan.AccountOf(post);
        var person = new Person(bureau.Id, NewId(), post.Person, $"{name}@example.com");
        db.Add(person);
        db.Add(RoleAssignment.Grant(person, post.Role, scope, [], null, clock.GetUtcNow()));
        var created = await accounts.CreateAsync(new Account { Id = person.Id, UserName = name, Email = person.Email, EmailConfirmed = true }, password);
        if (!created.Succeeded)
            throw new RuleBrokenException($"演示账号 {name} 没有建成：{string.Join("；", created.Errors.Select(e => e.Description))}。请检查演示口令是否符合要求。");
    }

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
}
