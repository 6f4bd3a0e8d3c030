using System.Text.Json;
using PerfApproval.Domain.Tests.Auditing;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables;

public sealed class TrailTests
{
    [Fact]
    public void Everything_that_happens_to_a_table_is_on_its_trail_in_order_and_with_who_did_it()
    {
        var filed = A.TargetTable().DraftedFor("tianjin-annual");
        var office = filed.Office;
        filed.Table.Revise(office.AtWork(office.Preparer), A.TargetTable().Content("tianjin"), filed.Run);
        filed.Submitted().Withdraw(office.Preparer);
        filed.Submitted().ReturnedBy(office.DepartmentReviewer, Outcome.ReturnToPreparer).Submitted().Reaching("publishing").Publish(office.Publisher);

        filed.Table.Trail.Select(e => (e.What, e.PersonId)).ShouldBe(
        [
            ("version-made", office.Preparer.Id), ("revised", office.Preparer.Id),
            ("version-made", office.Preparer.Id), ("submitted", office.Preparer.Id), ("withdrawn", office.Preparer.Id),
            ("version-made", office.Preparer.Id), ("submitted", office.Preparer.Id), ("decided", office.DepartmentReviewer.Id),
            ("version-made", office.Preparer.Id), ("submitted", office.Preparer.Id), ("decided", office.DepartmentReviewer.Id),
            ("decided", office.DivisionReviewer.Id), ("published", office.Publisher.Id),
        ]);
        filed.Table.Trail.ShouldBeTheChainOf(filed.Table);
    }

    [Fact]
    public void A_decision_on_the_trail_says_what_was_decided_why_and_on_which_version()
    {
        var filed = A.TargetTable().SubmittedTo("tianjin-annual");
        var returned = filed.Return(filed.Office.DepartmentReviewer, Outcome.ReturnToPreparer, "指标值“偏低”\n请核实");

        var said = JsonDocument.Parse(filed.Table.Trail[^1].Details).RootElement;
        said.GetProperty("decision").GetGuid().ShouldBe(returned.Id);
        said.GetProperty("verdict").GetString().ShouldBe("Return");
        said.GetProperty("outcome").GetString().ShouldBe(Outcome.ReturnToPreparer);
        said.GetProperty("reason").GetString().ShouldBe("指标值“偏低”\n请核实");
        said.GetProperty("sha256").GetString().ShouldBe(filed.CurrentVersion.Sha256);
    }

    [Fact]
    public void The_trail_of_one_table_is_not_that_of_another()
    {
        var (one, other) = (A.TargetTable().DraftedFor("tianjin-annual"), A.TargetTable().DraftedFor("tianjin-annual"));

        Chain.Holds(other.Table.Trail, one.Table.TrailLength, one.Table.TrailHead).ShouldBeFalse();
    }
}
