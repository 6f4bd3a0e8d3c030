namespace PerfApproval.Domain.Workflow.Linting;

/// <summary>Shows a piece of a file in a sentence, cut and cleaned, however long or odd it is.</summary>
internal static class Quote
{
    private const int Longest = 40;

    public static string Of(string text)
    {
        var shown = string.Concat(text.Take(Longest).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c));
        return text.Length > Longest ? $"“{shown}…”" : $"“{shown}”";
    }
}
