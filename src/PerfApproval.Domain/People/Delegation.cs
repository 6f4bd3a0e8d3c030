using PerfApproval.Domain.Organization;

namespace PerfApproval.Domain.People;

/// <summary>A dated rule (委托) by which one reviewer lets another review in their place; it lends no more than reviewing.</summary>
public sealed class Delegation
{
    private const int LongestDays = 366;

    private Delegation() { }

    public Guid BureauId { get; private set; }

    public Guid Id { get; private set; }

    /// <summary>Whose turns they are.</summary>
    public Guid PrincipalId { get; private set; }

    /// <summary>Who takes them.</summary>
    public Guid DelegateId { get; private set; }

    /// <summary>The first day, in China.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day, in China.</summary>
    public DateOnly Until { get; private set; }

    public string Reason { get; private set; } = "";

    public DateTimeOffset GrantedAt { get; private set; }

    public Guid? EndedBy { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Delegates a reviewer's turns for some days.</summary>
    /// <param name="own">The principal's delegations so far.</param>
    /// <exception cref="RuleBrokenException">To oneself, to somebody who does not review, for days that another rule covers, or for days gone by.</exception>
    public static Delegation Grant(
        Actor principal, Actor delegatee, DateOnly from, DateOnly until, string reason, IEnumerable<Delegation> own, DateTimeOffset at)
    {
        MustBeReviewers(principal, delegatee);
        MustBeDays(from, until, WorkingCalendar.DayOf(at));
        if (own.FirstOrDefault(d => d.PrincipalId == principal.Id && d.EndedAt is null && d.From <= until && from <= d.Until) is { } other)
            throw new RuleBrokenException($"您在 {other.From:yyyy-MM-dd} 至 {other.Until:yyyy-MM-dd} 已有一项委托，同一时间只能委托一人；请先结束原委托，或改选日期。");
        return new()
        {
            BureauId = principal.BureauId,
            Id = Guid.CreateVersion7(at),
            PrincipalId = principal.Id,
            DelegateId = delegatee.Id,
            From = from,
            Until = until,
            Reason = reason,
            GrantedAt = at,
        };
    }

    /// <summary>Ends the rule at once; the principal may, and so may an administrator.</summary>
    public void End(Actor by, DateTimeOffset at)
    {
        if (by.Id != PrincipalId && !by.Is(Role.Administrator))
            throw new RuleBrokenException("只有委托人本人或系统管理员可以结束这项委托。");
        if (EndedAt is not null) throw new RuleBrokenException("这项委托已经结束，无需再次办理。");
        EndedBy = by.Id;
        EndedAt = at;
    }

    public bool IsActiveOn(DateOnly day) => EndedAt is null && From <= day && day <= Until;

    /// <summary>The principal as the delegate sees them: with the roles of a reviewer and no others.</summary>
    public Principal Principal(Person principal, IEnumerable<RoleAssignment> roles) =>
        new(Id, new Actor(principal, roles.Where(r => r.Role.Reviews())));

    private static void MustBeReviewers(Actor principal, Actor delegatee)
    {
        if (!principal.Reviews) throw new RuleBrokenException("您没有审核角色，没有可以委托的待办。");
        if (principal.Id == delegatee.Id) throw new RuleBrokenException("不能委托给自己，请选择另一位审核人。");
        if (principal.BureauId != delegatee.BureauId || !delegatee.Reviews)
            throw new RuleBrokenException($"{delegatee.Person.Name}没有审核角色，不能受托审核；请选择本财政局的另一位审核人。");
    }

    private static void MustBeDays(DateOnly from, DateOnly until, DateOnly today)
    {
        if (until < from) throw new RuleBrokenException("委托的结束日期早于开始日期，请重新选择日期。");
        if (until < today) throw new RuleBrokenException("委托的结束日期已经过去，请选择今天或以后的日期。");
        if (until.DayNumber - from.DayNumber >= LongestDays) throw new RuleBrokenException("一项委托最长一年，请缩短期限，到期后再续。");
    }
}
