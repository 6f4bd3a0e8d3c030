using PerfApproval.Domain.People;
using PerfApproval.Domain.Tests.Tables;

namespace PerfApproval.Domain.Tests.People;

/// <summary>Who may delegate what to whom, and for which days.</summary>
public sealed class DelegationTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private readonly Office office = new();

    [Fact]
    public void A_delegate_reviews_in_the_place_of_the_principal_from_the_first_day_to_the_last()
    {
        var delegation = Delegate(Today.AddDays(1), Today.AddDays(3));

        delegation.IsActiveOn(Today).ShouldBeFalse();
        delegation.IsActiveOn(Today.AddDays(1)).ShouldBeTrue();
        delegation.IsActiveOn(Today.AddDays(3)).ShouldBeTrue();
        delegation.IsActiveOn(Today.AddDays(4)).ShouldBeFalse();
    }

    [Fact]
    public void Nobody_delegates_to_themself() =>
        Refusal.Of(() => Delegate(office.DivisionReviewer, office.DivisionReviewer)).ShouldContain("不能委托给自己");

    [Fact]
    public void Who_reviews_nothing_has_nothing_to_delegate() =>
        Refusal.Of(() => Delegate(office.Preparer, office.DivisionReviewer)).ShouldContain("没有审核角色");

    [Fact]
    public void Neither_preparers_nor_administrators_nor_auditors_review_for_others()
    {
        foreach (var person in new[] { office.Preparer, office.Administrator, office.Auditor, office.Publisher })
            Refusal.Of(() => Delegate(office.DivisionReviewer, person)).ShouldContain("不能受托审核");
    }

    [Fact]
    public void A_person_has_one_delegation_at_a_time()
    {
        var first = Delegate(Today, Today.AddDays(5));

        Refusal.Of(() => Delegate(office.DivisionReviewer, office.BureauHead, Today.AddDays(5), Today.AddDays(9), first)).ShouldContain("同一时间只能委托一人");
        Delegate(office.DivisionReviewer, office.BureauHead, Today.AddDays(6), Today.AddDays(9), first).DelegateId.ShouldBe(office.BureauHead.Id);
    }

    [Fact]
    public void An_ended_delegation_makes_room_for_another()
    {
        var first = Delegate(Today, Today.AddDays(5));
        first.End(office.AtWork(office.DivisionReviewer), office.Tick());

        first.IsActiveOn(Today).ShouldBeFalse();
        Delegate(office.DivisionReviewer, office.BureauHead, Today, Today, first).DelegateId.ShouldBe(office.BureauHead.Id);
    }

    [Fact]
    public void Only_the_principal_or_an_administrator_ends_a_delegation()
    {
        var delegation = Delegate(Today, Today);

        Refusal.Of(() => delegation.End(office.AtWork(office.PerformanceReviewer), office.Tick())).ShouldContain("只有委托人本人");
        delegation.End(office.AtWork(office.Administrator), office.Tick());
        delegation.EndedBy.ShouldBe(office.Administrator.Id);
        Refusal.Of(() => delegation.End(office.AtWork(office.Administrator), office.Tick())).ShouldContain("已经结束");
    }

    [Theory]
    [InlineData(1, 0, "早于开始日期")]
    [InlineData(-5, -1, "已经过去")]
    [InlineData(0, 366, "最长一年")]
    public void The_days_of_a_delegation_make_sense(int from, int until, string sentence) =>
        Refusal.Of(() => Delegate(Today.AddDays(from), Today.AddDays(until))).ShouldContain(sentence);

    [Fact]
    public void A_delegate_gets_the_roles_of_a_reviewer_and_no_others()
    {
        office.Grant(office.DivisionReviewer, Role.Publisher, office.Bureau);

        var principal = Delegate(Today, Today).Principal(office.DivisionReviewer, office.AtWork(office.DivisionReviewer).Roles);

        principal.Actor.Roles.ShouldHaveSingleItem().Role.ShouldBe(Role.BureauReviewer);
    }

    private Delegation Delegate(DateOnly from, DateOnly until) => Delegate(office.DivisionReviewer, office.PerformanceReviewer, from, until);

    private Delegation Delegate(Person principal, Person delegatee) => Delegate(principal, delegatee, Today, Today);

    private Delegation Delegate(Person principal, Person delegatee, DateOnly from, DateOnly until, params Delegation[] own) =>
        Delegation.Grant(office.AtWork(principal), office.AtWork(delegatee), from, until, "出差", own, office.Tick());
}
