using PerfApproval.Domain.Forms;
using PerfApproval.Word.Reading.Blocks;

namespace PerfApproval.Word.Reading.Forms;

/// <summary>A form made ready for reading: everything that tells where a text belongs, derived from its definition.</summary>
internal sealed class FormMap(Form form)
{
    public Form Form => form;

    public HeadLayout Head { get; } = new(form);

    public ColumnLabels Columns { get; } = new(form.Indicators);

    public LevelNames Levels { get; } = new(form.Taxonomy);

    public HeadingPatterns Headings { get; } = new(form);

    public OverallLabels? Overall { get; } = form.Overall is { } overall ? new(overall) : null;

    /// <summary>Every label the form prints, as labels are compared.</summary>
    public IReadOnlySet<string> Labels { get; } = AllLabels(form);

    /// <summary>Whether a cell with this key opens the indicator table.</summary>
    public bool OpensTable(string key) =>
        key == LabelKey.Of(form.Indicators.Lead ?? form.Indicators.Columns[0].Label) || key == LabelKey.Of(form.Indicators.Columns[0].Label);

    private static HashSet<string> AllLabels(Form form)
    {
        var head = form.Layout.SelectMany(row => row).Select(c => c.Label).OfType<string>();
        var columns = form.Indicators.Columns.Select(c => c.Label);
        string[] lead = form.Indicators.Lead is { } label ? [label] : [];
        return [.. head.Concat(columns).Concat(lead).Select(LabelKey.Of)];
    }
}
