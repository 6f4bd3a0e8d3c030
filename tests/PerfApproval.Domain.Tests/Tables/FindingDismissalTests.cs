using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Tests.Auditing;
using PerfApproval.Domain.Tests.Rules;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables;

/// <summary>排除: a reviewer whose turn it is says why a finding is none.</summary>
public sealed class FindingDismissalTests
{
    private readonly FiledTable filed;
    private readonly Office office = new();

    public FindingDismissalTests()
    {
        var project = FaultlessTable.Of("hebei");
        filed = new(office, ShippedDefinition.Of("hebei-annual"), new()
        {
            Form = "hebei",
            Year = 2026,
            Unit = new("331001", "市民政局"),
            Project = project with { Indicators = [.. project.Indicators.Select((i, n) => n == 1 ? i with { Name = "结业考核合格合格率" } : i)] },
        })
        {
            Rules = ShippedBook.Of("hebei"),
        };
        Submit();
    }

    [Fact]
    public void A_reviewer_whose_turn_it_is_sets_a_finding_aside_and_it_stays_on_record()
    {
        var dismissal = Dismiss(office.UnitReviewer, " 合格合格率是本行业的固定说法 ");

        dismissal.ShouldSatisfyAllConditions(
            d => d.PersonName.ShouldBe(office.UnitReviewer.Name),
            d => d.Reason.ShouldBe("合格合格率是本行业的固定说法"),
            d => (d.SubmissionId, d.Position).ShouldBe((filed.Table.Findings[0].SubmissionId, 1)));
        filed.Table.Findings.Count.ShouldBe(1);
        filed.Table.Trail[^1].What.ShouldBe("finding-dismissed");
        filed.Table.Trail[^1].Details.ShouldContain("\"rule\":\"N1\"");
        filed.Table.Trail.ShouldBeTheChainOf(filed.Table);
    }

    [Fact]
    public void A_finding_is_set_aside_once_and_the_second_is_told_by_whom()
    {
        Dismiss(office.UnitReviewer);
        Refusal.Of(() => Dismiss(office.UnitReviewer)).ShouldContain("单核实已经排除");
        filed.Table.FindingDismissals.Count.ShouldBe(1);
    }

    [Fact]
    public void Nobody_else_sets_findings_aside()
    {
        foreach (var person in office.Everybody.Where(p => p != office.UnitReviewer)) Refusal.Of(() => Dismiss(person)).ShouldNotBeEmpty();
        filed.Table.FindingDismissals.ShouldBeEmpty();
    }

    [Fact]
    public void Whoever_prepared_the_table_sets_nothing_aside_even_as_a_reviewer()
    {
        office.Dismiss(office.Preparer);
        office.Grant(office.Preparer, Role.UnitReviewer, office.Unit);
        Refusal.Of(() => Dismiss(office.Preparer)).ShouldContain("参与了");
    }

    [Fact]
    public void It_needs_a_reason_and_a_finding_that_is_there()
    {
        Refusal.Of(() => Dismiss(office.UnitReviewer, " ")).ShouldContain("需要写明理由");
        Refusal.Of(() => filed.Table.DismissFinding(office.AtWork(office.UnitReviewer), 2, "没有问题", filed.Run)).ShouldContain("没有这条审核发现");
    }

    [Fact]
    public void What_was_found_in_an_earlier_submission_is_past()
    {
        filed.Return(office.UnitReviewer, Outcome.ReturnToPreparer);
        Refusal.Of(() => Dismiss(office.UnitReviewer)).ShouldContain("不在审核环节");
        Submit();
        Dismiss(office.UnitReviewer).SubmissionId.ShouldBe(filed.Table.Submissions[1].Id);
    }

    [Fact]
    public void A_delegate_does_so_for_the_principal_and_both_are_named()
    {
        office.Delegate(office.UnitReviewer, office.DepartmentReviewer);
        Dismiss(office.DepartmentReviewer).ShouldSatisfyAllConditions(
            d => d.PersonId.ShouldBe(office.DepartmentReviewer.Id),
            d => d.OnBehalfOfName.ShouldBe(office.UnitReviewer.Name));
    }

    [Fact]
    public void A_publisher_sets_no_findings_aside()
    {
        filed.Reaching("publishing");
        Refusal.Of(() => Dismiss(office.Publisher)).ShouldContain("不在审核环节");
    }

    private void Submit() =>
        filed.Table.Submit(office.AtWork(office.Preparer), "年初编报", Guid.NewGuid(), filed.Run, Explanations.ForAll("全市统一口径"));

    private FindingDismissal Dismiss(Person reviewer, string reason = "行业固定说法") =>
        filed.Table.DismissFinding(office.AtWork(reviewer), 1, reason, filed.Run);
}
