using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

/// <summary>A table for each operation of a review, waiting for it to be done.</summary>
public sealed partial class RightsScene
{
    private async Task OperateAsync()
    {
        var second = await Town.People.AppointAsync("后审员", Role.DepartmentReviewer, Scope.Of(Town.Courts));
        names["PersonId"] = second.Id.ToString();
        names["Addition"] = nameof(Addition.Before);
        foreach (var operation in new[] { "transfer", "addition", "copy", "urging", "termination" })
            Name(operation, await (await Town.FileAsync(Town.Hebei, operation)).ReachAsync("department-review"));
        await RemovableAsync();
        await RevocableAsync();
        await ReassignableAsync();
        await CorrectableAsync();
        await DelegateAsync();
        foreach (var operation in new[] { "transfer", "addition" })
            names[$"{operation}Task"] = (await tables[operation].ReadAsync()).Tasks.Single(t => t.IsOpen).Id.ToString();
    }

    private async Task RemovableAsync()
    {
        var table = await (await Town.FileAsync(Town.Hebei, "加签过的")).ReachAsync("department-review");
        Name("removal", table);
        names["removalTask"] = (await table.ChangeAsync(Town.People.DepartmentReviewer, (t, reviewer, run) =>
            t.AddReviewer(t.Tasks.Single(o => o.IsOpen).Id, reviewer, Addition.Before, Town.People.DivisionReviewer.Id, "请先看", run))).Id.ToString();
    }

    private async Task RevocableAsync()
    {
        var table = await (await Town.FileAsync(Town.Hebei, "可以取消的")).ReachAsync("department-review");
        Name("takeBack", table);
        names["DecisionId"] = (await table.ApproveAsync(Town.People.DepartmentReviewer)).Id.ToString();
    }

    private async Task ReassignableAsync()
    {
        var leaving = await Town.People.AppointAsync("离任员", Role.DepartmentReviewer, Scope.Of(Town.Courts));
        var table = await (await Town.FileAsync(Town.Hebei, "无人可办的")).ReachAsync("department-review");
        Name("reassignment", table);
        names["reassignmentTask"] = (await table.ChangeAsync(Town.People.DepartmentReviewer, (t, reviewer, run) =>
            t.Transfer(t.Tasks.Single(o => o.IsOpen).Id, reviewer, leaving.Id, "请接办", run))).Id.ToString();
        await Town.People.EndAsync(leaving, Role.DepartmentReviewer);
    }

    private async Task CorrectableAsync()
    {
        var table = await (await Town.FileAsync(Town.Tianjin, "等待答复的", "300.00")).ReachAsync("performance-review");
        Name("answer", table);
        names["Reply"] = "Accept";
        foreach (var reviewer in new[] { Town.People.PerformanceReviewer, Town.People.SecondPerformanceReviewer })
        {
            var now = await table.ReadAsync();
            var first = TargetContent.Parse(now.Draft).Project!.Indicators[0];
            Judgement good = new(Rating.Good, "");
            await table.DecideAsync(reviewer, FiledTable.OpenTask(now, reviewer).Id, FiledTable.RulingOn(now) with
            {
                Opinion = new(good, good, good, good, Rating.Good, []),
                Corrections = [new(first.Id, TargetCells.Value, first.Value, "≥6000平方米")],
            });
        }

        names["answerWait"] = (await table.ReadAsync()).WaitId!;
    }

    // For days to come, so that the delegate may do nothing else today.
    private Task DelegateAsync() => Town.DoAsync(async services =>
    {
        var db = services.GetRequiredService<PerfApprovalDb>();
        var rule = Delegation.Grant(
            await Town.ActorAsync(Town.People.DepartmentReviewer), await Town.ActorAsync(Town.People.UnitReviewer),
            new(2026, 4, 1), new(2026, 4, 3), "", [], Fixture.Clock.GetUtcNow());
        db.Delegations.Add(rule);
        await db.SaveAsync(CancellationToken.None);
        (names["delegation"], names["From"], names["Until"]) = (rule.Id.ToString(), "2026-05-04", "2026-05-06");
    });

    private void Name(string operation, FiledTable table) => (names[operation], tables[operation]) = (table.Id.ToString(), table);
}
