using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain;
using PerfApproval.Domain.People;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Imports;
using PerfApproval.Web.Workflows;

namespace PerfApproval.Web.Demonstration;

/// <summary>Fills an empty database with demonstration data: three bureaus and their real documents. Running it again changes nothing.</summary>
public sealed class SeedCommand : Command
{
    private const string PasswordVariable = "PERFAPPROVAL_DEMO_PASSWORD";
    private const string DefaultPassword = "Yanshi#2026jx";

    public SeedCommand() : base("seed", "写入演示数据（三个财政局、各角色账号、三份真实文档）") => SetAction(RunAsync);

    private static async Task RunAsync(ParseResult line, CancellationToken stop)
    {
        var output = line.InvocationConfiguration.Output;
        await using var app = Application.Build();
        await app.Services.GetRequiredService<DatabaseFitness>().RequireAsync(stop);
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<PerfApprovalDb>();
        await services.GetRequiredService<ReleasedWorkflows>().ReleaseShippedAsync(db, stop);
        await MustBeOursAsync(db, stop);

        var password = Environment.GetEnvironmentVariable(PasswordVariable) is { Length: > 0 } given ? given : DefaultPassword;
        foreach (var plan in DemonstrationBureau.All)
        {
            await SeedAsync(services, plan, password, output, stop);
            var people = await PeopleAsync(db, plan, stop);
            await services.GetRequiredService<DemonstrationMidway>().RunAsync(plan.Progress, people, stop);
        }

        await WriteAccountsAsync(output, password);
    }

    // Known passwords do not belong beside real people.
    private static async Task MustBeOursAsync(PerfApprovalDb db, CancellationToken stop)
    {
        string[] ours = [.. DemonstrationBureau.All.Select(b => b.Name)];
        if (await db.Bureaus.AnyAsync(b => !ours.Contains(b.Name), stop))
            throw new RuleBrokenException("这个数据库已有正式的财政局数据，不能写入演示数据；请换一个空的数据库。");
    }

    // Each step looks at what is there: a seeding that was broken off goes on where it stopped.
    private static async Task SeedAsync(
        IServiceProvider services, DemonstrationBureau plan, string password, TextWriter output, CancellationToken stop)
    {
        var db = services.GetRequiredService<PerfApprovalDb>();
        if (await HasReachedAsync(db, plan, stop)) return;
        await output.WriteLineAsync($"{plan.Name}：写入机构、人员与 {plan.Sample} …");
        var unit = await services.GetRequiredService<DemonstrationTown>().FindOrFoundAsync(plan, password, stop);
        var people = await PeopleAsync(db, plan, stop);
        Actor Holder(Role role) => people.First(p => p.Is(role));

        await using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "demonstration", plan.Sample));
        var report = await services.GetRequiredService<ImportDocument>().RunAsync(Holder(Role.Preparer), unit.Id, plan.Sample, file, null, stop);
        await output.WriteLineAsync($"{plan.Name}：{report.Tables.Count} 份目标表已导入");
        var review = services.GetRequiredService<DemonstrationReview>();
        if (plan.Progress >= DemonstrationProgress.Submitted) await review.SubmitAllAsync(Holder(Role.Preparer), stop);
        if (plan.Progress < DemonstrationProgress.Published) return;
        await review.ApproveAllAsync(people, stop);
        await review.PublishAsync(Holder(Role.Publisher), unit.Id, stop);
        await output.WriteLineAsync($"{plan.Name}：已走完全部审核环节并公开");
    }

    private static Task<bool> HasReachedAsync(PerfApprovalDb db, DemonstrationBureau plan, CancellationToken stop)
    {
        var tables = db.TargetTables.Where(t => db.Bureaus.Any(b => b.Id == t.BureauId && b.Code == plan.Code));
        return plan.Progress switch
        {
            DemonstrationProgress.Published => db.Publications.AnyAsync(p => db.Bureaus.Any(b => b.Id == p.BureauId && b.Code == plan.Code), stop),
            DemonstrationProgress.Submitted => tables.AnyAsync(t => t.Pass > 0 && !tables.Any(other => other.Pass == 0), stop),
            _ => tables.AnyAsync(stop),
        };
    }

    private static async Task<IReadOnlyList<Actor>> PeopleAsync(PerfApprovalDb db, DemonstrationBureau plan, CancellationToken stop)
    {
        var bureauId = await db.Bureaus.Where(b => b.Code == plan.Code).Select(b => b.Id).SingleAsync(stop);
        var people = await db.People.AsNoTracking().Where(p => p.BureauId == bureauId).OrderBy(p => p.Id).ToListAsync(stop);
        var roles = await db.RoleAssignments.AsNoTracking().Where(a => a.BureauId == bureauId).ToListAsync(stop);
        return [.. people.Select(p => new Actor(p, roles))];
    }

    private static async Task WriteAccountsAsync(TextWriter output, string password)
    {
        await output.WriteLineAsync($"演示账号（口令都是 {password}）：");
        foreach (var plan in DemonstrationBureau.All)
        {
            await output.WriteLineAsync($"  {plan.Name}（{plan.UnitName}）");
            foreach (var post in DemonstrationPost.All)
                await output.WriteLineAsync($"    {plan.AccountOf(post),-16} {post.Role.InChinese()} {post.Person}");
        }
    }
}
