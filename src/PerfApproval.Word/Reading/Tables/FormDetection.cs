using PerfApproval.Word.Reading.Blocks;
using PerfApproval.Word.Reading.Forms;

namespace PerfApproval.Word.Reading.Tables;

/// <summary>Tells by which form a document was filed: the one whose labels and headings it prints, and misses least of.</summary>
internal static class FormDetection
{
    private const int FewestLabels = 3;

    // A label that is printed says more than one that is missing: half a document may be lost, but nobody prints another form's labels.
    private const double MissingLabel = 0.25;

    /// <returns>Null when the document follows none of the forms.</returns>
    public static FormMap? FormOf(IReadOnlyList<SourceLine> lines, IReadOnlyList<FormMap> forms)
    {
        var keys = lines.Where(l => l.Row is not null).SelectMany(l => l.Row!.Filled).Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        var plain = keys.Select(LabelKey.WithoutRemarks).ToHashSet(StringComparer.Ordinal);
        string[] texts = [.. lines.Where(l => l.Paragraph is { IsBlank: false }).Select(l => l.Paragraph!.Text)];
        return forms.Select(form => (form, score: Score(form)))
            .Where(f => f.score is not null).OrderByDescending(f => f.score).Select(f => f.form).FirstOrDefault();

        double? Score(FormMap form)
        {
            var found = form.Labels.Count(l => keys.Contains(l) || plain.Contains(LabelKey.WithoutRemarks(l)));
            if (found < Math.Min(FewestLabels, form.Labels.Count)) return null;
            var headed = texts.Any(t => form.Headings.Heading(t) is not null) ? 1 : 0;
            return found + headed - (form.Labels.Count - found) * MissingLabel;
        }
    }
}
