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
    private static readonly NavigationPlace Public = new("公开查询", "/public");

    public async Task<NavigationBar> ReadAsync(ClaimsPrincipal user, CancellationToken stop)
    {
        if (user.Identity?.IsAuthenticated != true) return new(null, [Public]);

        var actor = await current.GetAsync(stop);
        return new(actor.Person.Name, [.. PlacesOf(actor, await db.CountWaitingForAsync(actor, stop)), Public]);
    }

    private static IEnumerable<NavigationPlace> PlacesOf(Actor actor, int waiting)
    {
        yield return new("我的待办", "/", waiting);
        yield return new("目标表", "/target-tables");
        if (actor.Is(Role.Auditor) || actor.Is(Role.BureauReviewer) || actor.Is(Role.Administrator)) yield return new("变动查询", "/changes");
        if (actor.Is(Role.Preparer)) yield return new("导入文件", "/imports/new");
        if (actor.Is(Role.Publisher)) yield return new("公开发布", "/publications");
        if (actor.SeesDelegations()) yield return new("委托", "/delegations");
        if (actor.Is(Role.Administrator)) yield return new("无人可办", "/unassigned-tasks");
        if (actor.Is(Role.Administrator)) yield return new("人员与角色", "/people");
        if (actor.Is(Role.Administrator)) yield return new("流程", "/workflows");
        if (actor.Is(Role.Administrator)) yield return new("审核规则", "/rules");
        if (actor.Is(Role.Administrator) || actor.Is(Role.Auditor)) yield return new("导出留痕", "/entry-export");
    }
}

/// <summary>The person's name, null for a visitor, and the places to go.</summary>
public sealed record NavigationBar(string? PersonName, IReadOnlyList<NavigationPlace> Places);

/// <summary>One place to go, and how much waits there.</summary>
public sealed record NavigationPlace(string Name, string Address, int Waiting = 0)
{
    public bool Holds(PathString path) =>
        Address == "/" ? path == "/" : path.StartsWithSegments(new PathString(Address.Replace("/new", "", StringComparison.Ordinal)));
}
