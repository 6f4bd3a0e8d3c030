using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Web.Tests.Town;

/// <summary>What else is done to a table under review, each in a request of its own.</summary>
internal static class ReviewVerbs
{
    public static Task<TakeBack> TakeBackAsync(this FiledTable table, Person reviewer, Decision decision) =>
        table.ChangeAsync(reviewer, (t, actor, run) => t.TakeBackDecision(decision.Id, actor, "看错了一行", run));

    public static Task<ReviewTask> TransferAsync(this FiledTable table, Person reviewer, Person to) =>
        table.ChangeAsync(reviewer, (t, actor, run) => t.Transfer(FiledTable.OpenTask(t, reviewer).Id, actor, to.Id, "出差", run));

    public static Task<ReviewTask> AddAsync(this FiledTable table, Person reviewer, Addition addition, Person added) =>
        table.ChangeAsync(reviewer, (t, actor, run) => t.AddReviewer(FiledTable.OpenTask(t, reviewer).Id, actor, addition, added.Id, "请会审", run));

    public static Task<bool> RemoveAsync(this FiledTable table, Person reviewer, ReviewTask added) => table.ChangeAsync(reviewer, (t, actor, run) =>
    {
        t.RemoveReviewer(added.Id, actor, "不需要了", run);
        return true;
    });

    public static async Task<Copy> CopyAsync(this FiledTable table, SmallTown town, Person sender, Person recipient)
    {
        var to = await town.ActorAsync(recipient);
        return await table.ChangeAsync(sender, (t, actor, run) => t.CopyTo(actor, to, "请阅知", run));
    }

    public static Task<Urging> UrgeAsync(this FiledTable table, Person person) =>
        table.ChangeAsync(person, (t, actor, run) => t.Urge(actor, "月底前要用", run));

    public static Task<Termination> TerminateAsync(this FiledTable table) =>
        table.ChangeAsync(table.Preparer, (t, actor, run) => t.Terminate(actor, "项目已取消", run));

    public static Task<CorrectionAnswer> AcceptAsync(this FiledTable table) =>
        table.ChangeAsync(table.Preparer, (t, actor, run) => t.AcceptCorrections(actor, run));

    public static Task<CorrectionAnswer> DeclineAsync(this FiledTable table) =>
        table.ChangeAsync(table.Preparer, (t, actor, run) => t.DeclineCorrections(actor, "合同面积为5000平方米", run));

    /// <summary>Decides with an opinion; with 良 the value of the first indicator is to be corrected.</summary>
    public static async Task<Decision> RateAsync(this FiledTable table, Person reviewer, Verdict verdict, Rating rating)
    {
        var read = await table.ReadAsync();
        var indicator = TargetContent.Parse(read.Draft).Project!.Indicators[0];
        var judgement = new Judgement(rating, "指标明确");
        return await table.DecideAsync(reviewer, FiledTable.OpenTask(read, reviewer).Id, FiledTable.RulingOn(read) with
        {
            Verdict = verdict,
            ReturnTo = verdict == Verdict.Return ? Outcome.ReturnToPreparer : null,
            Reason = verdict == Verdict.Approve ? "" : "指标值偏低",
            Opinion = new(judgement, judgement with { Remark = "" }, judgement, judgement, rating, [new(null, "总体可行"), new(indicator.Id, "面积“待核”")]),
            Corrections = rating == Rating.Good ? [new(indicator.Id, TargetCells.Value, indicator.Value, "≥5200平方米")] : [],
        });
    }
}
