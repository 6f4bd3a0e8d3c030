using static PerfApproval.Domain.Workflow.Linting.Kinds.ReviewStageKind;

namespace PerfApproval.Domain.Workflow.Linting.Kinds;

/// <summary>What must hold between the inputs of a review stage.</summary>
internal sealed class StageInputs(InputValues inputs, Violations violations)
{
    public void Check()
    {
        DecisionList.Check(
            inputs, [Outcome.Approve, Outcome.Reject, Outcome.Withdraw, Outcome.TakeBack, Outcome.Timeout], violations);
        DecisionList.MustInclude(inputs, Outcome.Approve, violations);
        Reviewers();
        Voting();
        Overdue();
        Reminder();
        Opinion();
    }

    private void Reviewers()
    {
        if (inputs.Maybe<ReviewerRole>(Role) is { } role && inputs.Maybe<ReviewScope>(Scope) is { } scope && !Fits(role, scope))
            violations.Add(inputs.PlaceOf(Scope), $"角色 {role} 不在范围 {scope} 内任职，请改角色或范围。");
    }

    private void Voting()
    {
        if (inputs.Maybe<ReviewMode>(Mode) is not { } mode)
            return;
        var votes = mode == ReviewMode.Share;
        if (votes && !inputs.Has(Share) && !inputs.IsInDoubt(Share))
            violations.Add(inputs.PlaceOf(Mode), $"票签要写明须有百分之几的人通过，请补上 {Share}。");
        if (!votes && inputs.Has(Share))
            violations.Add(inputs.PlaceOf(Share), $"只有票签（{ReviewMode.Share}）才写通过比例，请删去 {Share} 或改 {Mode}。");
        if (votes && inputs.Has(MayAdd))
            violations.Add(inputs.PlaceOf(MayAdd), $"票签的人数不能中途增减，请删去 {MayAdd} 或改 {Mode}。");
    }

    private void Overdue()
    {
        if (inputs.IsInDoubt(WhenOverdue) || !inputs.Has(DecisionList.Key))
            return;
        var overdue = inputs.Maybe<OverdueAction>(WhenOverdue) ?? OverdueAction.Remind;
        var movesOn = DecisionList.Includes(inputs, Outcome.Timeout);
        if (overdue == OverdueAction.Remind && movesOn)
            violations.Add(inputs.PlaceOf(DecisionList.Key), $"逾期只催办时没有 {Outcome.Timeout} 这一结果，请删去它，或把 {WhenOverdue} 改为 Escalate、Return。");
        if (overdue != OverdueAction.Remind && !movesOn)
            violations.Add(inputs.PlaceOf(WhenOverdue), $"逾期要升级或退回时，办理结果里应当有 {Outcome.Timeout}，请补上并连线。");
    }

    private void Reminder()
    {
        if (inputs.Maybe<int>(RemindBefore) is { } before && inputs.Maybe<int>(Deadline) is { } deadline && before >= deadline)
            violations.Add(inputs.PlaceOf(RemindBefore), $"提前催办的天数应当小于办理期限 {deadline}，请改小。");
    }

    private void Opinion()
    {
        if (inputs.Maybe<bool>(OpinionDue) is not true || inputs.List(DecisionList.Key) is not { } outcomes)
            return;
        DecisionList.MustInclude(inputs, Outcome.Reject, violations);
        if (!outcomes.Any(Outcome.IsReturn))
            violations.Add(inputs.PlaceOf(DecisionList.Key), "评为“中”的表要退回修改，请补上一个 ReturnTo… 结果。");
    }

    private static bool Fits(ReviewerRole role, ReviewScope scope) => role switch
    {
        ReviewerRole.UnitReviewer => scope == ReviewScope.Unit,
        ReviewerRole.DepartmentReviewer => scope == ReviewScope.Department,
        _ => scope is ReviewScope.Division or ReviewScope.PerformanceDivision or ReviewScope.Bureau,
    };
}
