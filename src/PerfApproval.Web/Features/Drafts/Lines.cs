using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Features.Drafts;

/// <summary>The paragraphs of a text area: a browser sends each as a line.</summary>
public static class Lines
{
    /// <summary>Text goes through as it was typed; only empty lines are left out.</summary>
    public static IReadOnlyList<string> Of(string? typed) => CellText.LinesOf(typed);

    /// <summary>How high a text area must be to show its text without scrolling.</summary>
    public static int Height(string? typed, int charactersPerLine, int least = 1) =>
        Math.Clamp((typed ?? "").Split('\n').Sum(line => 1 + line.Length / charactersPerLine), least, 16);
}
