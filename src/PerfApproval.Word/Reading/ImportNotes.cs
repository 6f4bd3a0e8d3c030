using PerfApproval.Domain.Documents;
using PerfApproval.Word.Reading.Blocks;
using PerfApproval.Word.Reading.Files;

namespace PerfApproval.Word.Reading;

/// <summary>The notes of one import.</summary>
internal sealed class ImportNotes
{
    private readonly List<(Place Place, ImportNote Note)> notes = [];
    private readonly Dictionary<string, (int At, int Count)> repeated = new(StringComparer.Ordinal);
    private int beyond;

    /// <summary>From top to bottom; the last one says how many there was no room for.</summary>
    public IReadOnlyList<ImportNote> All()
    {
        var ordered = notes.OrderBy(n => n.Place.Line).ThenBy(n => n.Place.Table).ThenBy(n => n.Place.Row).Select(n => n.Note);
        return beyond == 0 ? [.. ordered] : [.. ordered, new ImportNote { What = $"另有 {beyond} 处同类情况，未逐一列出。" }];
    }

    /// <param name="project">The number of the project; null for the document as a whole.</param>
    /// <param name="place">Where it stands in the source.</param>
    /// <param name="what">One Chinese sentence.</param>
    public void Add(int? project, Place place, string what)
    {
        if (notes.Count >= ReadingLimits.Notes) beyond++;
        else notes.Add((place, new ImportNote { Line = place.Line, Table = project, Row = place.Row, Column = place.Column, What = what }));
    }

    /// <summary>A note on something that recurs all over a document: said once, with how often.</summary>
    /// <param name="project">Where it was first met.</param>
    /// <param name="place">The place there.</param>
    /// <param name="what">Without the full stop.</param>
    public void AddRecurring(int? project, Place place, string what)
    {
        if (!repeated.TryGetValue(what, out var known))
        {
            repeated[what] = (notes.Count, 1);
            Add(project, place, $"{what}。");
            return;
        }

        repeated[what] = known with { Count = known.Count + 1 };
        if (known.At >= notes.Count) return;
        var (at, first) = notes[known.At];
        notes[known.At] = (at, first with { What = $"{what}（共 {known.Count + 1} 处）。" });
    }
}

/// <summary>The notes on one project.</summary>
internal sealed class ProjectNotes(ImportNotes notes, int project)
{
    public void Add(Place place, string what) => notes.Add(project, place, what);

    public void AddRecurring(Place place, string what) => notes.AddRecurring(project, place, what);

    /// <summary>What cleaning a cell repaired.</summary>
    public void AddRepairs(TableCell cell)
    {
        foreach (var repair in cell.Content.Repairs) Add(cell.Place, repair);
    }
}
