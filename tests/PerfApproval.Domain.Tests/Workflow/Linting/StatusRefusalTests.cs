using static PerfApproval.Domain.Tests.Workflow.Linting.DefinitionParts;

namespace PerfApproval.Domain.Tests.Workflow.Linting;

public sealed class StatusRefusalTests
{
    [Theory]
    [InlineData("start", "Done", "drafting", "“drafting”时，表的状态还没有记录，应当是 Drafting 或 Returned")]
    [InlineData("drafting", "Submit", "notify-unit", "“unit-review”时，表的状态是 Drafting，应当是 InReview")]
    [InlineData("unit-review", "ReturnToPreparer", "notify-returned", "“drafting”时，表的状态是 InReview，应当是 Drafting 或 Returned")]
    [InlineData("unit-review", "Withdraw", "drafting", "“drafting”时，表的状态是 InReview")]
    [InlineData("bureau-review", "Approve", "notify-approved", "“publishing”时，表的状态是 InReview，应当是 Approved")]
    [InlineData("bureau-review", "Reject", "notify-rejected", "“end”时，表的状态是 InReview，应当是 Rejected")]
    [InlineData("bureau-review", "Reject", "set-published", "“end”时，表的状态是 Published，应当是 Rejected")]
    [InlineData("publishing", "Publish", "notify-published", "“end”时，表的状态是 Approved，应当是 Published")]
    [InlineData("publishing", "Publish", "set-rejected", "“end”时，表的状态是 Rejected，应当是 Published")]
    [InlineData("publishing", "ReturnToPerformanceDivision", "notify-performance", "“performance-review”时，表的状态是 Approved，应当是 InReview")]
    public void A_status_that_does_not_fit_the_place_is_refused(string from, string port, string to, string sentence) =>
        BrokenDefinition.By(f => f.Connection(from, port).LeadTo(to)).Says(PathOfConnection(from, port), sentence);

    [Fact]
    public void One_of_several_ways_is_enough_to_be_refused() =>
        BrokenDefinition.By(f => f.Connection("route-amount", "Otherwise").LeadTo("notify-approved"))
            .SaysOnly(PathOfConnection("performance-review", "Approve"), "“publishing”时，表的状态是 InReview");

    [Fact]
    public void The_last_status_on_the_way_is_the_one_that_counts() =>
        BrokenDefinition.By(f =>
        {
            f.Copy("set-returned", "set-once-more");
            f.Connection("set-in-review", "Done").LeadTo("set-once-more");
            f.Connect("set-once-more", "Done", "route-resubmission");
        }).Violations.Select(v => v.Path).Distinct().ShouldHaveSingleItem().ShouldBe(PathOfConnection("drafting", "Submit"));

    [Fact]
    public void Nobody_sees_published_what_nobody_published() =>
        BrokenDefinition.By(f => f.Connection("bureau-review", "Approve").LeadTo("set-published"))
            .SaysOnly(PathOfConnection("bureau-review", "Approve"), "只有 Publish 之后才是 Published");

    [Fact]
    public void A_status_that_cannot_be_read_is_reported_and_nothing_else_follows_from_it() =>
        BrokenDefinition.By(f => f.Activity("set-in-review").Set("status", "Reviewing"))
            .SaysOnly(PathOf("set-in-review", ".status.expression.value"), "“Reviewing”不在允许之列");

    [Theory]
    [InlineData("unit-review", "set-drafting")]
    [InlineData("unit-review", "end")]
    [InlineData("publishing", "set-approved")]
    [InlineData("drafting", "set-drafting")]
    public void Who_takes_a_decision_back_gets_the_table_back(string from, string to) =>
        BrokenDefinition.By(f => f.Offer(from, "TakeBack", to))
            .Says($"$.root.connections[{BrokenDefinition.Parsed("hebei-annual-1").Connections().Count}]", "“TakeBack” 之后应当回到审核环节");

    [Theory]
    [InlineData("department-review", "notify-unit")]
    [InlineData("publishing", "reopen-review")]
    [InlineData("drafting", "set-in-review")]
    public void A_decision_may_be_taken_back_where_the_definition_says_so(string from, string to) =>
        BrokenDefinition.Good(f => f.Offer(from, "TakeBack", to));
}
