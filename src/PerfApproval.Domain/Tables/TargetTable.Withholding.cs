using System.Text.Json.Nodes;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tables;

public sealed partial class TargetTable
{
    private readonly List<Withholding> withholdings = [];

    public IReadOnlyList<Withholding> Withholdings => withholdings;

    /// <summary>Why the table is not for publication, agreed on by two; null where it is.</summary>
    public Withholding? Withheld => withholdings.Find(w => w.Stands);

    /// <summary>The proposal that waits for the second person; null where there is none.</summary>
    public Withholding? PendingWithholding => withholdings.Find(w => w.IsPending);

    /// <summary>Proposes that the table is not for publication.</summary>
    /// <exception cref="RuleBrokenException">Not this person's to publish, not submitted yet, proposed before, or without a reason.</exception>
    public Withholding Withhold(Actor publisher, WithholdingGround ground, string reason, WorkflowRun run)
    {
        MustPublishHere(publisher, run);
        if (Pass == 0 || Status is TargetStatus.Rejected or TargetStatus.Terminated)
            throw new RuleBrokenException($"《{Name}》{(Pass == 0 ? "还没有提交" : "已经结束办理，不会公开")}，无需提出不予公开。");
        if (withholdings.Find(w => w.IsPending || w.Stands) is { } earlier)
            throw new RuleBrokenException($"{earlier.PersonName}已经提出不予公开《{Name}》（{(earlier.Stands ? "已复核同意" : "等待复核")}），无需再提。");
        MustHaveReason(reason, "提出不予公开");
        var withholding = Withholding.Of(this, publisher.Person, ground, reason.Trim(), run.At);
        withholdings.Add(withholding);
        Record("withholding-proposed", publisher.Id, new() { ["withholding"] = withholding.Id.ToString(), ["ground"] = ground.ToString(), ["reason"] = withholding.Reason }, run.At);
        return withholding;
    }

    /// <summary>The second pair of eyes agrees or does not.</summary>
    /// <exception cref="RuleBrokenException">Nothing waits, the person proposed it, prepared the table or has no say, or disagrees without a reason.</exception>
    public Withholding AnswerWithholding(Actor second, bool agreed, string reason, WorkflowRun run)
    {
        var pending = PendingWithholding ?? throw new RuleBrokenException(withholdings.FindLast(w => w.Answer is not null)?.Answer is { } first
            ? $"{first.PersonName}已经复核（{(first.Agreed ? "同意" : "不同意")}），无需再办；请刷新页面查看。"
            : $"《{Name}》没有等待复核的不予公开，请刷新页面查看。");
        if (pending.PersonId == second.Id) throw new RuleBrokenException("不予公开由您提出，须由另一人复核。");
        if (Preparers.Contains(second.Id)) throw new RuleBrokenException($"您参与了《{Name}》的填报，不能复核；请由其他公开发布人或财政审核人办理。");
        if (!MayAnswerWithholding(second, run)) throw new RuleBrokenException("不予公开由公开发布人或财政审核人复核，您没有这里的角色；请联系系统管理员。");
        if (!agreed) MustHaveReason(reason, "不同意");
        pending.Respond(second.Person, agreed, reason.Trim(), run.At);
        Record("withholding-answered", second.Id, Details(pending, reason, agreed), run.At);
        return pending;
    }

    /// <summary>Lifts what was agreed on, or takes a proposal back: the table is for publication again.</summary>
    /// <exception cref="RuleBrokenException">There is none, not this person's to publish, or no reason.</exception>
    public Withholding LiftWithholding(Actor publisher, string reason, WorkflowRun run)
    {
        MustPublishHere(publisher, run);
        var withholding = withholdings.Find(w => w.IsPending || w.Stands) ?? throw new RuleBrokenException($"《{Name}》现在没有不予公开，请刷新页面查看。");
        MustHaveReason(reason, "解除不予公开");
        withholding.Lift(publisher.Person, reason.Trim(), run.At);
        Record("withholding-lifted", publisher.Id, Details(withholding, reason, null), run.At);
        return withholding;
    }

    /// <summary>Whether the person may be the second pair of eyes, whoever proposed.</summary>
    public bool MayAnswerWithholding(Actor second, WorkflowRun run) => PendingWithholding is { } pending && pending.PersonId != second.Id && !Preparers.Contains(second.Id)
        && (second.Holds(Role.Publisher, run.Roster.Place) || second.BureauId == BureauId && second.Is(Role.BureauReviewer));

    private void MustPublishHere(Actor publisher, WorkflowRun run)
    {
        if (!publisher.Holds(Role.Publisher, run.Roster.Place)) throw new RuleBrokenException($"您不是这个单位的公开发布人，不能办理《{Name}》的不予公开。");
    }

    private static JsonObject Details(Withholding withholding, string reason, bool? agreed)
    {
        var details = new JsonObject { ["withholding"] = withholding.Id.ToString(), ["reason"] = reason.Trim() };
        if (agreed is { } said) details["agreed"] = said;
        return details;
    }
}
