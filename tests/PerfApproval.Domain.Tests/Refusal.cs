namespace PerfApproval.Domain.Tests;

/// <summary>What a person is told when a rule is broken.</summary>
internal static class Refusal
{
    public static string Of(Action attempt) => Should.Throw<RuleBrokenException>(attempt).Message;

    public static string Of<T>(Func<T> attempt) => Of(() => { attempt(); });
}
