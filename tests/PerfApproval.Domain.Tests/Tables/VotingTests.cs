using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables;

/// <summary>顺序会签 and 票签.</summary>
public sealed class VotingTests
{
    private readonly Office office = new();

    [Fact]
    public void In_order_each_is_asked_when_the_one_before_has_approved()
    {
        var third = Third();
        var filed = AtThePanel(new Rehearsal().Panelled("InOrder"));

        foreach (var reviewer in new[] { office.PerformanceReviewer, office.SecondPerformanceReviewer, third })
        {
            filed.OpenTask.PersonId.ShouldBe(reviewer.Id);
            filed.Table.TakeNotices().ShouldContain(new Notice(NoticeKind.TaskArrived, reviewer.Id, filed.OpenTask.Id));
            filed.Approve(reviewer);
        }

        filed.Table.StageKey.ShouldBe(Rehearsal.Head);
    }

    [Fact]
    public void In_order_a_return_ends_the_pass_and_the_rest_is_not_asked()
    {
        var filed = AtThePanel(new Rehearsal().Panelled("InOrder"));

        filed.Return(office.PerformanceReviewer, Outcome.ReturnToPreparer);

        filed.Table.Status.ShouldBe(TargetStatus.Returned);
        filed.Table.Tasks.ShouldNotContain(t => t.PersonId == office.SecondPerformanceReviewer.Id);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(33, 1)]
    [InlineData(34, 2)]
    [InlineData(50, 2)]
    [InlineData(67, 3)]
    [InlineData(100, 3)]
    public void A_share_of_three_votes_decides_as_soon_as_it_is_reached_or_out_of_reach(int share, int needed)
    {
        Votes(share, needed - 1, 0).Table.StageKey.ShouldBe(Rehearsal.Panel);
        Votes(share, needed, 0).Table.StageKey.ShouldBe(Rehearsal.Head);
        Votes(share, 0, 3 - needed).Table.StageKey.ShouldBe(Rehearsal.Panel);
        Votes(share, 0, 3 - needed + 1).Table.Status.ShouldBe(TargetStatus.Returned);
    }

    [Fact]
    public void When_the_share_is_reached_the_others_need_not_vote_any_more()
    {
        var filed = Votes(50, 2, 0);

        filed.Table.Tasks.Single(t => t.Closure == TaskClosure.DecidedByAnother).PersonId.ShouldNotBeNull();
    }

    [Fact]
    public void Votes_against_go_where_most_of_them_point()
    {
        var third = Third();
        var filed = AtThePanel(new Rehearsal().Panelled("Share", 100));
        filed.Return(office.PerformanceReviewer, Outcome.ReturnToDepartment);

        filed.Table.StageKey.ShouldBe(Rehearsal.Department);
        filed.Table.Tasks.Single(t => t.PersonId == third.Id).Closure.ShouldBe(TaskClosure.PassEnded);
    }

    private FiledTable Votes(int share, int approvals, int returns)
    {
        var people = new Office();
        var third = people.Appoint("纪效丙", Role.BureauReviewer, people.PerformanceDivision);
        var filed = A.TargetTable().FiledAround(people).SubmittedToDefinition(new Rehearsal().Panelled("Share", share).Definition())
            .ApprovedBy(people.DepartmentReviewer);
        var voters = new Queue<Person>([people.PerformanceReviewer, people.SecondPerformanceReviewer, third]);
        for (var vote = 0; vote < approvals; vote++) filed.Approve(voters.Dequeue());
        for (var vote = 0; vote < returns; vote++) filed.Return(voters.Dequeue(), Outcome.ReturnToPreparer);
        return filed;
    }

    private Person Third() => office.Appoint("纪效丙", Role.BureauReviewer, office.PerformanceDivision);

    private FiledTable AtThePanel(Rehearsal rehearsal) => A.TargetTable().FiledAround(office)
        .SubmittedToDefinition(rehearsal.Definition()).ApprovedBy(office.DepartmentReviewer);
}
