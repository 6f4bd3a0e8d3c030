using System.Text.Json;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Rules;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Tests.Auditing;
using PerfApproval.Domain.Tests.Rules;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables;

/// <summary>What the rules find when a table is submitted, and what becomes of it.</summary>
public sealed class FindingTests
{
    private const string Reason = "全市统一口径";

    private readonly Office office = new();

    [Fact]
    public void A_table_without_fault_is_submitted_without_a_word()
    {
        var filed = Faultless();
        filed.Submitted();

        filed.Table.Findings.ShouldBeEmpty();
        var said = Details(filed, "submitted");
        said.GetProperty("findings").EnumerateObject().ShouldBeEmpty();
        said.GetProperty("rules").GetString().ShouldBe(filed.Rules.Version);
    }

    [Fact]
    public void An_error_blocks_the_submission_and_says_where_to_put_it_right()
    {
        var filed = Filed(p => p with { Funds = new Dictionary<string, string>(p.Funds) { ["other"] = "6.00" } });

        Refusal.Of(() => filed.Submit(office.Preparer)).ShouldSatisfyAllConditions(
            s => s.ShouldContain("1 处错误"), s => s.ShouldContain("预算数"), s => s.ShouldContain("修改草稿"));
        // Not even with a reason: what cannot be right is put right.
        Refusal.Of(() => Submit(filed, Explanations.ForAll(Reason))).ShouldContain("改正后才能提交");
        (filed.Table.Pass, filed.Table.LatestVersion).ShouldBe((0, 1));
    }

    [Fact]
    public void A_warning_is_submitted_only_with_a_reason_which_stays_with_it()
    {
        var filed = Misspelt();
        Refusal.Of(() => filed.Submit(office.Preparer)).ShouldSatisfyAllConditions(s => s.ShouldContain("1 项提醒"), s => s.ShouldContain("说明理由"));
        Refusal.Of(() => Submit(filed, Explanations.ForAll("  "))).ShouldContain("1 项提醒");

        var submission = Submit(filed, Explanations.ForAll($" {Reason} "));

        filed.Table.Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            f => f.SubmissionId.ShouldBe(submission.Id),
            f => (f.Rule, f.Severity, f.Outcome, f.Position, f.Pass).ShouldBe(("N1", Severity.Warning, FindingOutcome.Found, 1, 1)),
            f => f.Reason.ShouldBe(Reason),
            f => f.Places[0].Row.ShouldBe(2),
            f => f.Book.ShouldBe(filed.Rules.Version));
        Details(filed, "submitted").GetProperty("findings").GetProperty("warning").GetInt32().ShouldBe(1);
    }

    [Fact]
    public void A_reason_of_its_own_goes_before_the_common_one()
    {
        var filed = Misspelt();
        var key = Warning(filed).Key;

        Submit(filed, Explanations.ForAll(Reason) with { OfFindings = new Dictionary<string, string> { [key] = "合同原文如此" } });

        filed.Table.Findings.ShouldHaveSingleItem().Reason.ShouldBe("合同原文如此");
    }

    [Fact]
    public void A_reason_for_what_was_put_right_meanwhile_counts_for_nothing_else()
    {
        var filed = Misspelt();
        var given = Explanations.None with { OfFindings = new Dictionary<string, string> { [Warning(filed).Key] = Reason } };
        Revise(filed, p => p with { Indicators = [.. p.Indicators.Select((i, n) => n == 1 ? i with { Name = "考核考核合格率" } : i)] });

        Refusal.Of(() => Submit(filed, given)).ShouldContain("1 项提醒");
    }

    [Fact]
    public void A_hint_is_filed_and_needs_no_reason()
    {
        var filed = Filed(p => p with { Goals = [.. p.Goals, " 3.按期完成结业考核并发放证书 "] });
        filed.Submitted();

        filed.Table.Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            f => (f.Rule, f.Severity, f.Reason).ShouldBe(("X2", Severity.Hint, "")));
    }

    [Fact]
    public void The_units_other_tables_of_the_round_are_looked_at_too()
    {
        var filed = Faultless();
        var content = TargetContent.Parse(filed.Table.Draft);
        filed.Neighbours = [content with { Project = content.Project! with { Number = 2, Name = "护理员师资培训", Indicators = Raised(content.Project!.Indicators) } }];

        Refusal.Of(() => filed.Submit(office.Preparer)).ShouldContain("项提醒");
    }

    [Fact]
    public void Saving_and_returning_run_no_rules()
    {
        var filed = Misspelt();
        Submit(filed, Explanations.ForAll(Reason));
        filed.Rules = Erring(filed);
        filed.Return(office.UnitReviewer, Outcome.ReturnToPreparer);
        Revise(filed, p => p with { Goals = ["1.全年培训合格合格护理员300人，结业考核后持证上岗。"] });

        filed.Table.Status.ShouldBe(TargetStatus.Returned);
        filed.Table.Findings.Count.ShouldBe(1);
    }

    [Fact]
    public void Each_submission_keeps_its_own_findings()
    {
        var filed = Misspelt();
        Submit(filed, Explanations.ForAll(Reason));
        filed.Return(office.UnitReviewer, Outcome.ReturnToPreparer);
        Submit(filed, Explanations.ForAll("仍按原文"));

        filed.Table.Findings.Select(f => (f.Pass, f.Position, f.Reason)).ShouldBe([(1, 1, Reason), (2, 1, "仍按原文")]);
    }

    [Fact]
    public void What_the_preparer_agreed_to_is_written_into_the_draft_as_a_change()
    {
        var filed = Misspelt();
        var mend = filed.Table.Check(filed.Run).SelectMany(f => f.Mends).First();

        filed.Table.Mend(office.AtWork(office.Preparer), [mend], filed.Run).ShouldBe([mend]);

        TargetContent.Parse(filed.Table.Draft).Project!.Indicators[1].Name.ShouldBe(mend.After);
        filed.Table.DraftChanges.ShouldHaveSingleItem().ShouldSatisfyAllConditions(c => c.Before.ShouldBe(mend.Before), c => c.After.ShouldBe(mend.After));
        filed.Table.Trail[^1].What.ShouldBe("mended");
        filed.Submitted().Table.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void What_the_draft_says_no_more_is_not_mended()
    {
        var filed = Misspelt();
        var mend = filed.Table.Check(filed.Run).SelectMany(f => f.Mends).First();
        Revise(filed, p => p with { Indicators = [.. p.Indicators.Select((i, n) => n == 1 ? i with { Name = "结业率" } : i)] });
        var before = filed.Table.Draft;

        Refusal.Of(() => filed.Table.Mend(office.AtWork(office.Preparer), [mend], filed.Run)).ShouldContain("对不上");
        Refusal.Of(() => filed.Table.Mend(office.AtWork(office.Preparer), [], filed.Run)).ShouldContain("没有选中");
        filed.Table.Draft.ShouldBe(before);
    }

    [Fact]
    public void Nobody_but_its_preparers_mends_a_draft_and_only_a_draft()
    {
        var filed = Misspelt();
        var mends = filed.Table.Check(filed.Run).SelectMany(f => f.Mends).ToList();
        Refusal.Of(() => filed.Table.Mend(office.AtWork(office.UnitReviewer), mends, filed.Run)).ShouldContain("不是本单位的填报人");
        Submit(filed, Explanations.ForAll(Reason));
        Refusal.Of(() => filed.Table.Mend(office.AtWork(office.Preparer), mends, filed.Run)).ShouldContain("不能修改");
    }

    [Theory]
    [InlineData("name", " 养老护理员培训", "养老护理员培训")]
    [InlineData("goals", "1.全年培训护理员300人,持证上岗。", "1.全年培训护理员300人，持证上岗。")]
    [InlineData("plan.3月底", "20％", "20%")]
    public void Every_cell_of_the_form_can_be_mended(string field, string before, string after)
    {
        var filed = Filed(p => p with
        {
            Name = field == "name" ? before : p.Name,
            Goals = field == "goals" ? [before] : p.Goals,
            Plan = field.StartsWith("plan", StringComparison.Ordinal) ? [p.Plan![0] with { Share = before }, .. p.Plan.Skip(1)] : p.Plan,
        });
        filed.Table.Mend(office.AtWork(office.Preparer), [new(new(null, null, field, ""), before, after)], filed.Run);

        FieldTexts.Of(TargetContent.Parse(filed.Table.Draft).Project!, new(null, ""), 2026).Text(field).ShouldBe(after);
    }

    private static Domain.Rules.Finding Warning(FiledTable filed) => filed.Table.Check(filed.Run).Single(f => f.Severity == Severity.Warning);

    private FiledTable Faultless() => Filed(p => p);

    private FiledTable Misspelt() => Filed(p => p with { Indicators = [.. p.Indicators.Select((i, n) => n == 1 ? i with { Name = "结业考核合格合格率" } : i)] });

    private FiledTable Filed(Func<ProjectTarget, ProjectTarget> change) => new(office, ShippedDefinition.Of("hebei-annual"), new()
    {
        Form = "hebei",
        Year = 2026,
        Unit = new("331001", "市民政局"),
        Project = change(FaultlessTable.Of("hebei")),
    })
    {
        Rules = ShippedBook.Of("hebei"),
    };

    private Submission Submit(FiledTable filed, Explanations explained) =>
        filed.Table.Submit(office.AtWork(office.Preparer), "年初编报", Guid.NewGuid(), filed.Run, explained);

    private void Revise(FiledTable filed, Func<ProjectTarget, ProjectTarget> change)
    {
        var draft = TargetContent.Parse(filed.Table.Draft);
        filed.Table.Revise(office.AtWork(office.Preparer), draft with { Project = change(draft.Project!) }, filed.Run);
    }

    // Everything that is checked at all is an error.
    private static RuleBook Erring(FiledTable filed) => filed.Rules with { Cases = filed.Rules.Cases.ToDictionary(c => c.Key, _ => Severity.Error) };

    private static List<Indicator> Raised(IEnumerable<Indicator> indicators) =>
        [.. indicators.Select(i => i with { Id = null, Value = i.Value.Replace("90", "95", StringComparison.Ordinal) })];

    private static JsonElement Details(FiledTable filed, string what) =>
        JsonDocument.Parse(filed.Table.Trail.Last(e => e.What == what).Details).RootElement;
}
