using System.Buffers;

namespace PerfApproval.Word.Reading.Blocks;

/// <summary>Paragraphs as filed, without what no filer wrote: tags, formula code, invisible characters, residue of pages.</summary>
internal sealed class CleanText
{
    private static readonly SearchValues<char> Suspicious = SearchValues.Create("\n<>&$[\"\\");

    public static CleanText Empty { get; } = new([], []);

    private CleanText(IReadOnlyList<string> paragraphs, IReadOnlyList<string> repairs)
    {
        Paragraphs = paragraphs;
        Repairs = repairs;
    }

    /// <summary>None of them blank.</summary>
    public IReadOnlyList<string> Paragraphs { get; }

    /// <summary>What was repaired, one Chinese sentence each.</summary>
    public IReadOnlyList<string> Repairs { get; }

    public static CleanText Of(string paragraph) => Of(paragraph, []);

    /// <param name="paragraph">As it stands in the source; a line break within it begins another.</param>
    /// <param name="repairs">What the source already had to repair.</param>
    public static CleanText Of(string paragraph, IReadOnlyList<string> repairs)
    {
        if (IsPlain(paragraph))
            return string.IsNullOrWhiteSpace(paragraph) ? Blank(repairs) : new([paragraph], repairs);
        var noted = new List<string>(repairs);
        return Filled(Cleaned(paragraph, noted).Split('\n'), noted);
    }

    /// <summary>The paragraphs of one cell, in order.</summary>
    public static CleanText Joined(IReadOnlyList<CleanText> paragraphs)
    {
        if (paragraphs.Count == 1) return paragraphs[0];
        string[] lines = [.. paragraphs.SelectMany(p => p.Paragraphs.Count == 0 ? [""] : p.Paragraphs)];
        return Filled(lines, [.. paragraphs.SelectMany(p => p.Repairs)]);
    }

    /// <summary>These paragraphs and then the other ones.</summary>
    public CleanText Then(CleanText next, string repair) =>
        new([.. Paragraphs, .. next.Paragraphs], [.. Repairs, .. next.Repairs, repair]);

    public CleanText Noting(string repair) => new(Paragraphs, [.. Repairs, repair]);

    /// <summary>Enough of a text to know it again in a sentence.</summary>
    public static string Shortened(string text) => text.Length <= 30 ? text : $"{text[..30]}…";

    private static CleanText Filled(string[] lines, List<string> repairs)
    {
        string[] filled = [.. lines.Where(l => !string.IsNullOrWhiteSpace(l))];
        if (filled.Length == 0) return Blank(repairs);
        if (filled.Length < lines.Length) repairs.Add($"“{Shortened(filled[0])}”之后有空段落，已略去。");
        return new(filled, repairs);
    }

    private static CleanText Blank(IReadOnlyList<string> repairs) => repairs.Count == 0 ? Empty : new([], repairs);

    private static bool IsPlain(string text) =>
        text.AsSpan().IndexOfAny(Suspicious) < 0 && !text.Contains("page", StringComparison.OrdinalIgnoreCase) && !text.Any(Invisible.Is);

    private static string Cleaned(string paragraph, List<string> repairs)
    {
        if (IsPlain(paragraph)) return paragraph;
        var text = Residue.RemovedFrom(paragraph, repairs);
        text = Markup.RemovedFrom(text, repairs);
        text = Formula.PlainIn(text, repairs);
        var visible = Invisible.RemovedFrom(text);
        if (visible.Length < text.Length) repairs.Add($"“{Shortened(visible)}”中有不可见字符，已删去。");
        return visible;
    }
}
