using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.People;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.Delegations;
using PerfApproval.Web.Features.Tasks;

namespace PerfApproval.Web.Features;

/// <summary>Reads what stands in the head of every page: who is signed in and where this person can go.</summary>
public sealed class Navigation(CurrentActor current, PerfApprovalDb db)
{
    private static readonly NavigationSection Public = new("公开查询", [new("公开查询", "/public")]);

    public async Task<NavigationBar> ReadAsync(ClaimsPrincipal user, CancellationToken stop)
    {
        if (user.Identity?.IsAuthenticated != true) return new(null, [Public]);

        var actor = await current.GetAsync(stop);
        return new(actor.Person.Name, [.. SectionsOf(actor, await db.CountWaitingForAsync(actor, stop)).Where(s => s.Places.Count > 0), Public]);
    }

    private static IEnumerable<NavigationSection> SectionsOf(Actor actor, int waiting)
    {
        yield return new("工作台", [.. DeskOf(actor)], waiting);
        yield return new("目标表", [.. TablesOf(actor)]);
        yield return new("公开发布", actor.Is(Role.Publisher) ? [new("公开发布", "/publications")] : []);
        yield return new("查询", [.. InquiriesOf(actor)]);
        yield return new("我的账号", [new("我的账号", "/account"), .. actor.SeesDelegations() ? [new NavigationPlace("常用语", "/account/phrases")] : Array.Empty<NavigationPlace>()]) { IsAside = true };
        yield return new("管理", actor.Is(Role.Administrator) ? Administration : []);
    }

    private static readonly NavigationPlace[] Administration =
    [
        new("人员与角色", "/people"), new("无人可办", "/unassigned-tasks"), new("流程", "/workflows", "/workflow-moves"), new("审核规则", "/rules"),
    ];

    private static IEnumerable<NavigationPlace> DeskOf(Actor actor)
    {
        yield return new("我的待办", "/");
        yield return new("我办过的", "/handled");
        if (actor.Is(Role.Preparer)) yield return new("我发起的", "/started");
        yield return new("抄送我的", "/copies");
        if (actor.Roles.Count > 0) yield return new("进度", "/progress");
        if (actor.SeesDelegations()) yield return new("委托", "/delegations");
    }

    private static IEnumerable<NavigationPlace> TablesOf(Actor actor)
    {
        yield return new("全部目标表", "/target-tables");
        if (actor.Is(Role.Preparer)) yield return new("导入文件", "/imports/new", "/imports");
        if (actor.Is(Role.Preparer)) yield return new("沿用上年", "/rollovers/new");
    }

    private static IEnumerable<NavigationPlace> InquiriesOf(Actor actor)
    {
        if (actor.Is(Role.Auditor) || actor.Is(Role.BureauReviewer) || actor.Is(Role.Administrator)) yield return new("变动查询", "/changes");
        if (actor.Is(Role.Administrator) || actor.Is(Role.Auditor)) yield return new("导出留痕", "/entry-export");
    }
}

/// <summary>The person's name, null for a visitor, and the parts of the application that are open to the person.</summary>
public sealed record NavigationBar(string? PersonName, IReadOnlyList<NavigationSection> Sections)
{
    /// <summary>The part in which a page stands; null for a page outside all of them.</summary>
    public NavigationSection? SectionOf(PathString path) => Sections.FirstOrDefault(s => s.Holds(path));
}

/// <summary>A part of the application: its places, and how much waits there.</summary>
public sealed record NavigationSection(string Name, IReadOnlyList<NavigationPlace> Places, int Waiting = 0)
{
    public string Address => Places[0].Address;

    /// <summary>Reached by the person's name instead of the bar.</summary>
    public bool IsAside { get; init; }

    public bool Holds(PathString path) => PlaceOf(path) is not null;

    /// <summary>Of places that lie within each other the innermost.</summary>
    public NavigationPlace? PlaceOf(PathString path) => Places.Where(p => p.Holds(path)).MaxBy(p => p.Address.Length);

    /// <summary>As it stands beside the name: beyond what is counted only that there are more.</summary>
    public string Tally => Waiting >= WaitingQueries.MostCounted ? $"{WaitingQueries.MostCounted - 1}+" : Waiting.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One place to go.</summary>
/// <param name="Root">Under which address its pages lie, where that is not the place's own.</param>
public sealed record NavigationPlace(string Name, string Address, string? Root = null)
{
    public bool Holds(PathString path) => Address == "/" ? path == "/" : Lies(path, Address) || Root is not null && Lies(path, Root);

    private static bool Lies(PathString path, string under) => path.StartsWithSegments(new PathString(under));
}
