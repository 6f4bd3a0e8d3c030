namespace PerfApproval.Domain.Workflow.Linting.Kinds;

internal sealed class ReviewStageKind : ActivityKind
{
    public const string Role = "role", Scope = "scope", Mode = "mode", Share = "share", MayRepeat = "mayRepeat";
    public const string Deadline = "deadlineWorkingDays", WhenOverdue = "whenOverdue", RemindBefore = "remindBeforeWorkingDays";
    public const string OpinionDue = "opinionDue", MayTransfer = "mayTransfer", MayAdd = "mayAdd", MayCopyTo = "mayCopyTo", MayBatch = "mayBatch";

    private const int LeastPercent = 1, MostPercent = 100;

    public override string Type => "PerfApproval.ReviewStage";

    public override bool Waits => true;

    public override IReadOnlyList<InputRule> Inputs { get; } =
    [
        new ChoiceInput(Role, typeof(ReviewerRole)),
        new ChoiceInput(Scope, typeof(ReviewScope)),
        new ChoiceInput(Mode, typeof(ReviewMode)),
        new NumberInput(Share, LeastPercent, MostPercent) { IsRequired = false },
        new TruthInput(MayRepeat) { IsRequired = false },
        new NumberInput(Deadline, 1, DefinitionLimits.LongestDeadline),
        new ChoiceInput(WhenOverdue, typeof(OverdueAction)) { IsRequired = false },
        new NumberInput(RemindBefore, 1, DefinitionLimits.LongestDeadline - 1) { IsRequired = false },
        new TruthInput(OpinionDue) { IsRequired = false },
        new TruthInput(MayTransfer) { IsRequired = false },
        new ListInput(MayAdd) { IsRequired = false, Choices = Enum.GetNames<Addition>() },
        new ChoiceInput(MayCopyTo, typeof(CopyRange)) { IsRequired = false },
        new TruthInput(MayBatch) { IsRequired = false },
        new ListInput(DecisionList.Key),
    ];

    public override IReadOnlyList<string>? Outcomes(InputValues inputs) => inputs.List(DecisionList.Key);

    public override void Check(InputValues inputs, Violations violations) => new StageInputs(inputs, violations).Check();

    public override Activity Build(ActivityHead head, InputValues inputs) =>
        new ReviewStage(head.Id, head.Name, head.Position, inputs.The<IReadOnlyList<string>>(DecisionList.Key))
        {
            Role = inputs.The<ReviewerRole>(Role),
            Scope = inputs.The<ReviewScope>(Scope),
            Mode = inputs.The<ReviewMode>(Mode),
            Share = inputs.Maybe<int>(Share),
            MayRepeat = inputs.Maybe<bool>(MayRepeat) ?? false,
            DeadlineWorkingDays = inputs.The<int>(Deadline),
            WhenOverdue = inputs.Maybe<OverdueAction>(WhenOverdue) ?? OverdueAction.Remind,
            RemindBeforeWorkingDays = inputs.Maybe<int>(RemindBefore),
            OpinionDue = inputs.Maybe<bool>(OpinionDue) ?? false,
            MayTransfer = inputs.Maybe<bool>(MayTransfer) ?? false,
            MayAdd = [.. (inputs.List(MayAdd) ?? []).Where(Enum.GetNames<Addition>().Contains).Select(Enum.Parse<Addition>)],
            MayCopyTo = inputs.Maybe<CopyRange>(MayCopyTo) ?? CopyRange.Nobody,
            MayBatch = inputs.Maybe<bool>(MayBatch) ?? false,
        };
}
