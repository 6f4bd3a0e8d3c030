using PerfApproval.Domain.Forms;

namespace PerfApproval.Word.Reading.Forms;

/// <summary>The lines by which a form opens each project, and the title of its documents.</summary>
internal sealed class HeadingPatterns
{
    private readonly Form form;
    private readonly TaggedPattern[] lines;
    private readonly TaggedPattern title;

    public HeadingPatterns(Form form)
    {
        this.form = form;
        lines = [.. form.Headings.Select(Pattern)];
        title = Pattern(form.Title);
    }

    /// <summary>What the heading of a project says, by field key; null when the line is no heading.</summary>
    public IReadOnlyDictionary<string, string>? Heading(string line) => lines.Length > 0 ? Match(lines[0], line) : null;

    /// <summary>What a further line under the heading says.</summary>
    public IReadOnlyDictionary<string, string>? Subheading(string line) =>
        lines.Skip(1).Select(l => Match(l, line)).FirstOrDefault(m => m is not null);

    public IReadOnlyDictionary<string, string>? Title(string line) => Match(title, line);

    private TaggedPattern Pattern(string line) => new(line, Is(FieldKeys.Number), Is(FieldKeys.Year));

    private Predicate<string> Is(string field) => tag => form.Fields.GetValueOrDefault(field) == tag;

    private Dictionary<string, string>? Match(TaggedPattern pattern, string line) =>
        pattern.Match(line)?.ToDictionary(m => FieldOf(m.Key), m => m.Value, StringComparer.Ordinal);

    private string FieldOf(string tag) => form.Fields.FirstOrDefault(f => f.Value == tag).Key ?? tag;
}
