using PerfApproval.Domain.Tables;

namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>One move that was tried: what came of it, or with what sentence it was refused, and what did not hold.</summary>
internal sealed record Trial(Situation? After, string? Refusal, IReadOnlyList<string> Broken)
{
    /// <param name="copy">A copy of the table on which it is tried; what is refused leaves it as it was.</param>
    public static Trial Of(Situation at, Move move, TargetTable copy)
    {
        try
        {
            var after = at.After(move, copy);
            return new(after, null, [.. StepLaws.BrokenBy(at, move, after)]);
        }
        catch (RuleBrokenException refusal)
        {
            return new(null, refusal.Message, [.. OfRefusal(at, copy, refusal.Message)]);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return new(null, null, [$"neither done nor refused: {failure}"]);
        }
    }

    private static IEnumerable<string> OfRefusal(Situation at, TargetTable copy, string sentence)
    {
        if (!sentence.EndsWith('。')) yield return $"a refusal that is no sentence: {sentence}";
        if (!copy.IsJustLike(at.Table)) yield return $"a refusal that changed something: {sentence}";
    }
}
