namespace PerfApproval.Domain.Workflow.Linting.Kinds;

internal sealed class ReviewStageKind : ActivityKind
{
    public const string Role = "role", Scope = "scope", Mode = "mode", MayRepeat = "mayRepeat", Deadline = "deadlineWorkingDays";

    public override string Type => "PerfApproval.ReviewStage";

    public override bool Waits => true;

    public override IReadOnlyList<InputRule> Inputs { get; } =
    [
        new ChoiceInput(Role, typeof(ReviewerRole)),
        new ChoiceInput(Scope, typeof(ReviewScope)),
        new ChoiceInput(Mode, typeof(ReviewMode)),
        new TruthInput(MayRepeat) { IsRequired = false },
        new NumberInput(Deadline, 1, DefinitionLimits.LongestDeadline),
        new ListInput(DecisionList.Key),
    ];

    public override IReadOnlyList<string>? Outcomes(InputValues inputs) => inputs.List(DecisionList.Key);

    public override void Check(InputValues inputs, Violations violations)
    {
        DecisionList.Check(inputs, [Outcome.Approve, Outcome.Reject, Outcome.Withdraw], violations);
        DecisionList.MustInclude(inputs, Outcome.Approve, violations);
        if (inputs.Maybe<ReviewerRole>(Role) is { } role && inputs.Maybe<ReviewScope>(Scope) is { } scope && !Fits(role, scope))
            violations.Add(inputs.PlaceOf(Scope), $"角色 {role} 不在范围 {scope} 内任职，请改角色或范围。");
    }

    public override Activity Build(ActivityHead head, InputValues inputs) =>
        new ReviewStage(head.Id, head.Name, head.Position, inputs.The<IReadOnlyList<string>>(DecisionList.Key))
        {
            Role = inputs.The<ReviewerRole>(Role),
            Scope = inputs.The<ReviewScope>(Scope),
            Mode = inputs.The<ReviewMode>(Mode),
            MayRepeat = inputs.Maybe<bool>(MayRepeat) ?? false,
            DeadlineWorkingDays = inputs.The<int>(Deadline),
        };

    private static bool Fits(ReviewerRole role, ReviewScope scope) => role switch
    {
        ReviewerRole.UnitReviewer => scope == ReviewScope.Unit,
        ReviewerRole.DepartmentReviewer => scope == ReviewScope.Department,
        _ => scope is ReviewScope.Division or ReviewScope.PerformanceDivision or ReviewScope.Bureau,
    };
}
