using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Publications;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Publications;

/// <summary>Publishes the approved tables of a unit or a department from the shell.</summary>
public sealed class PublishCommand : Command
{
    private readonly Option<string?> unit = new("--unit") { Description = "预算单位编码", HelpName = "编码" };
    private readonly Option<string?> department = new("--department") { Description = "主管部门编码（连同所属单位一起公开）", HelpName = "编码" };
    private readonly Option<int> year = new("--year") { Description = "年度", HelpName = "年", Required = true };
    private readonly Option<string?> bureau = new("--bureau") { Description = "财政局编码（不同财政局有相同编码时）", HelpName = "编码" };
    private readonly Option<string?> account = new("--as") { Description = "由哪位公开发布人办理（默认为唯一的一位）", HelpName = "账号" };
    private readonly Option<string[]> leftOut = new("--leave-out") { Description = "不予公开的项目及理由，可重复", HelpName = "项目=理由", DefaultValueFactory = _ => [] };
    private readonly Option<bool> replace = new("--replace") { Description = "已公开过时，用这次公开替换" };
    private readonly Option<string?> output = new("--out") { Description = "同时把 Word 文件存到这里", HelpName = "文件" };

    public PublishCommand() : base("publish", "公开某单位或主管部门已审定的目标表")
    {
        foreach (var option in new Option[] { unit, department, year, bureau, account, leftOut, replace, output }) Options.Add(option);
        SetAction(RunAsync);
    }

    private async Task RunAsync(ParseResult line, CancellationToken stop)
    {
        await using var app = Application.Build();
        await using var services = app.Services.CreateAsyncScope();
        var db = services.ServiceProvider.GetRequiredService<PerfApprovalDb>();
        var (scope, place) = await ScopeAsync(db, line, stop);
        var publisher = await db.ActorAsync(line.GetValue(account), Role.Publisher, place, stop);
        var round = await RoundAsync(db, place.BureauId, scope, line.GetValue(year), stop);
        var current = await services.ServiceProvider.GetRequiredService<PublishableTables>().CurrentAsync(round, scope, stop);
        if (current is not null && !line.GetValue(replace))
            throw new RuleBrokenException($"这批目标表已公开（第 {current.Number} 号）；要用新的内容替换，请加上 --replace。");

        var publication = await services.ServiceProvider.GetRequiredService<ReleasePublication>()
            .RunAsync(publisher, scope, round.Id, new(await LeftOutAsync(db, round, scope, line, stop)), current?.Id, stop);
        if (line.GetValue(output) is { } path) await File.WriteAllBytesAsync(path, publication.Document, stop);
        await line.InvocationConfiguration.Output.WriteLineAsync(
            $"已公开：{publication.Title}，第 {publication.Number} 号，{publication.Entries.Count} 份目标表，不予公开 {publication.Omissions.Count} 份；"
            + $"公开页 /public/{publication.Id}");
    }

    private async Task<(Scope Scope, TablePlace Place)> ScopeAsync(PerfApprovalDb db, ParseResult line, CancellationToken stop)
    {
        if (line.GetValue(unit) is { } unitCode)
        {
            var one = await db.UnitAsync(unitCode, line.GetValue(bureau), stop);
            return (Scope.Of(one), await db.PlaceAsync(one.BureauId, one.Id, stop));
        }

        var code = line.GetValue(department) ?? throw new RuleBrokenException("请用 --unit 或 --department 指明公开哪个单位或主管部门。");
        var whole = await db.DepartmentAsync(code, line.GetValue(bureau), stop);
        var first = await db.Units.AsNoTracking().OrderBy(u => u.Code).FirstOrDefaultAsync(u => u.BureauId == whole.BureauId && u.DepartmentId == whole.Id, stop)
            ?? throw new RuleBrokenException($"主管部门“{whole.Name}”还没有所属单位，没有可以公开的目标表。");
        return (Scope.Of(whole), await db.PlaceAsync(first.BureauId, first.Id, stop));
    }

    private static async Task<Round> RoundAsync(PerfApprovalDb db, Guid bureauId, Scope scope, int year, CancellationToken stop)
    {
        var rounds = await db.Rounds.AsNoTracking().Where(r => r.BureauId == bureauId && r.Year == year && r.Occasion == RoundOccasion.Annual
            && db.TargetTables.Any(t => t.BureauId == bureauId && t.RoundId == r.Id
                && (t.UnitId == scope.Id || db.Units.Any(u => u.BureauId == bureauId && u.Id == t.UnitId && u.DepartmentId == scope.Id)))).ToListAsync(stop);
        return rounds.Count == 1 ? rounds[0] : throw new RuleBrokenException(rounds.Count == 0
            ? $"{year} 年没有这个单位的目标表，请核对年度。"
            : $"{year} 年有 {rounds.Count} 个批次，请在网页上选择批次后公开。");
    }

    private async Task<Dictionary<Guid, string>> LeftOutAsync(
        PerfApprovalDb db, Round round, Scope scope, ParseResult line, CancellationToken stop)
    {
        var reasons = new Dictionary<Guid, string>();
        foreach (var (name, reason) in (line.GetValue(leftOut) ?? []).Select(Split))
        {
            var found = await db.TargetTables.Where(t => t.BureauId == round.BureauId && t.RoundId == round.Id && t.Name == name
                && (t.UnitId == scope.Id || db.Units.Any(u => u.Id == t.UnitId && u.DepartmentId == scope.Id))).Select(t => t.Id).ToListAsync(stop);
            if (found.Count == 0) throw new RuleBrokenException($"没有名为“{name}”的目标表，请核对 --leave-out 中的项目名称。");
            foreach (var id in found) reasons[id] = reason;
        }

        return reasons;
    }

    private static (string Name, string Reason) Split(string given) => given.Split('=', 2) is [var name, { Length: > 0 } reason]
        ? (name, reason)
        : throw new RuleBrokenException($"“--leave-out {given}”缺少理由，请写成 项目名称=理由。");
}
