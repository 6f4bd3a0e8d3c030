namespace PerfApproval.Domain.Workflow.Linting.Kinds;

/// <summary>Which decisions a waiting activity may offer: those by name, and returns to wherever their connection leads.</summary>
internal static class DecisionList
{
    public const string Key = "outcomes";

    public static void Check(InputValues inputs, IReadOnlyList<string> named, Violations violations)
    {
        foreach (var outcome in (inputs.List(Key) ?? []).Where(o => !named.Contains(o) && !Outcome.IsReturn(o)))
        {
            violations.Add(
                inputs.PlaceOf(Key),
                $"办理结果{Quote.Of(outcome)}不在允许之列，请改为 {string.Join('、', named)} 或 ReturnTo…（如 {Outcome.ReturnToPreparer}）。");
        }
    }

    public static bool Includes(InputValues inputs, string outcome) => inputs.List(Key)?.Contains(outcome) ?? false;

    public static void MustInclude(InputValues inputs, string outcome, Violations violations)
    {
        if (inputs.List(Key) is { } outcomes && !outcomes.Contains(outcome))
            violations.Add(inputs.PlaceOf(Key), $"办理结果里缺少 {outcome}，请补上。");
    }
}
