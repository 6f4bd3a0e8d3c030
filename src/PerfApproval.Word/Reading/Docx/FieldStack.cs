using System.Text;
using PerfApproval.Word.Reading.Files;

namespace PerfApproval.Word.Reading.Docx;

/// <summary>The fields open at a point of the document: their codes print nothing, their results do.</summary>
internal sealed class FieldStack
{
    private readonly List<Field> open = [];

    public bool InCode => open.Exists(f => !f.InResult);

    /// <summary>Whether this is the result of a table of contents.</summary>
    public bool InContents => open.Exists(f => f.IsContents);

    public void Take(string? mark)
    {
        switch (mark)
        {
            case "begin" when open.Count < ReadingLimits.NestedFields:
                open.Add(new Field());
                break;
            case "separate" when open.Count > 0:
                open[^1].InResult = true;
                break;
            case "end" when open.Count > 0:
                open.RemoveAt(open.Count - 1);
                break;
        }
    }

    public void AppendCode(string text)
    {
        if (open.Count > 0 && open[^1].Code.Length < 200) open[^1].Code.Append(text);
    }

    // A code that never ends would silence the rest of the document.
    public void EndParagraph() => open.RemoveAll(f => !f.InResult);

    // A table of contents holds no tables; one without its end must not swallow them.
    public void EnterTable() => open.RemoveAll(f => f.IsContents);

    private sealed class Field
    {
        public StringBuilder Code { get; } = new();

        public bool InResult { get; set; }

        public bool IsContents => InResult && Code.ToString().AsSpan().TrimStart().StartsWith("TOC", StringComparison.OrdinalIgnoreCase);
    }
}
