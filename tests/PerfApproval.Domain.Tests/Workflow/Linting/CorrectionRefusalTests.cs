using System.Text.Json.Nodes;
using static PerfApproval.Domain.Tests.Workflow.Linting.DefinitionParts;

namespace PerfApproval.Domain.Tests.Workflow.Linting;

public sealed class CorrectionRefusalTests
{
    private const string Stage = "performance-review";

    [Fact]
    public void A_good_table_is_put_right_by_its_unit_and_goes_on() => BrokenDefinition.Good(Rated(Nothing));

    [Theory]
    [InlineData("set-drafting")]
    [InlineData("set-rejected")]
    [InlineData("set-returned")]
    public void Accepted_corrections_lead_on(string to) =>
        BrokenDefinition.By(Rated(f => f.Connection("correcting", "Accept").LeadTo(to))).Says(Path("correcting", "Accept"), "采纳修改意见之后应当继续审核或待公开");

    [Theory]
    [InlineData("set-drafting")]
    [InlineData("set-approved")]
    [InlineData("set-rejected")]
    public void Declined_corrections_go_back_to_reviewers(string to) =>
        BrokenDefinition.By(Rated(f => f.Connection("correcting", "Decline").LeadTo(to))).Says(Path("correcting", "Decline"), "之后应当回到审核环节");

    [Theory]
    [InlineData("Accept")]
    [InlineData("Decline")]
    public void Corrections_are_accepted_and_declined(string answer) =>
        BrokenDefinition.By(Rated(f => f.Remove(f.Connection("correcting", answer)))).Says(Place("correcting"), $"出口“{answer}”没有连线");

    [Fact]
    public void A_correction_has_no_inputs() =>
        BrokenDefinition.By(Rated(f => f.Activity("correcting").Give("outcomes", List("Accept")))).Says(Place("correcting", ".outcomes"), "不认识的键");

    [Theory]
    [InlineData("division-review", "Approve")]
    [InlineData("performance-review", "Approve")]
    [InlineData("route-rating", "Otherwise")]
    [InlineData("route-amount", "Otherwise")]
    public void Only_the_rating_good_leads_to_corrections(string from, string port) =>
        BrokenDefinition.By(Rated(f => f.Connection(from, port).LeadTo("correcting"))).Says(Path(from, port), "只能由按评级分流的出口“良”进入");

    [Fact]
    public void A_good_that_no_reviewer_said_leads_to_no_corrections() =>
        BrokenDefinition.By(Rated(f => f.Activity("route-rating").Give("by", "Form"))).Says(Path("route-rating", "良"), "只能由按评级分流的出口“良”进入");

    [Fact]
    public void A_box_before_the_correction_is_no_way_around_the_rating() =>
        BrokenDefinition.By(Rated(f =>
        {
            f.Copy("notify-returned", "notify-corrections").Give("kind", "CorrectionsProposed");
            f.Connect("notify-corrections", "Done", "correcting");
            f.Connection("route-rating", "良").LeadTo("notify-corrections");
            f.Connection("division-review", "Approve").LeadTo("notify-corrections");
        })).Says(Path("notify-corrections", "Done"), "只能由按评级分流的出口“良”进入");

    [Theory]
    [InlineData("drafting", "Submit")]
    [InlineData("start", "Done")]
    [InlineData("division-review", "Approve")]
    [InlineData("publishing", "ReturnToPerformanceDivision")]
    public void Only_a_rated_table_is_routed_by_its_rating(string from, string port) =>
        BrokenDefinition.By(Rated(f => f.Connection(from, port).LeadTo("route-rating"))).Says(Path(from, port), "不出具审核意见");

    [Fact]
    public void A_stage_that_stopped_rating_is_told_at_the_decision_that_relied_on_it() =>
        BrokenDefinition.By(Rated(f => f.Activity(Stage).Give("opinionDue", false))).SaysOnly(Path(Stage, "Approve"), "“route-rating”按评级分流");

    [Fact]
    public void Next_reviewers_are_not_told_of_corrections() =>
        BrokenDefinition.By(Rated(f => f.Connection("route-rating", "良").LeadTo("notify-head"), f => f.Connection("notify-head", "Done").LeadTo("correcting")))
            .Says(Place("notify-head"), "后面不是审核环节");

    private static void Nothing(JsonObject file) { }

    // What the performance division approves goes by its rating: good, it is corrected by the unit; otherwise on as before.
    private static Action<JsonObject> Rated(params Action<JsonObject>[] breaking) => f =>
    {
        Rate(f);
        breaking.ToList().ForEach(b => b(f));
    };

    private static void Rate(JsonObject file)
    {
        file.Activity(Stage).Give("opinionDue", true);
        file.Copy("route-amount", "route-rating").Give("by", "Rating").Give("cases", List("良"));
        file.Copy("start", "correcting")["type"] = "PerfApproval.Correction";
        file.Connection(Stage, "Approve").LeadTo("route-rating");
        file.Connect("route-rating", "良", "correcting");
        file.Connect("route-rating", "Otherwise", "route-amount");
        file.Connect("correcting", "Accept", "set-approved");
        file.Connect("correcting", "Decline", "notify-performance");
    }

    private static string Path(string from, string port)
    {
        var file = BrokenDefinition.Parsed("hebei-annual-1");
        Rate(file);
        file.Connect("notify-corrections", "Done", "correcting");
        return $"$.root.connections[{file.Connections().IndexOf(file.Connection(from, port))}]";
    }

    private static string Place(string id, string rest = "")
    {
        var file = BrokenDefinition.Parsed("hebei-annual-1");
        Rate(file);
        return $"$.root.activities[{file.Activities().IndexOf(file.Activity(id))}]{rest}";
    }
}
