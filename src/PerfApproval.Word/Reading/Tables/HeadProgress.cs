using PerfApproval.Word.Reading.Blocks;
using PerfApproval.Word.Reading.Forms;

namespace PerfApproval.Word.Reading.Tables;

/// <summary>How far the head of the current project has been read, so that the next one, or the same one printed again, is noticed.</summary>
internal sealed class HeadProgress
{
    private readonly HashSet<string> rows = new(StringComparer.Ordinal);
    private readonly HashSet<string> anchors = new(StringComparer.Ordinal);
    private readonly List<TableRow> repeated = [];
    private int first = int.MaxValue;
    private HeadRow? announced;

    /// <summary>The row of the layout last met.</summary>
    public int LastRow { get; private set; }

    public void Add(TableRow row, HeadRow? layout)
    {
        rows.Add(TextOf(row));
        announced = layout?.Below;
        if (layout is null) return;
        LastRow = layout.Index;
        first = Math.Min(first, layout.Index);
        anchors.UnionWith(AnchorsOf(row, layout));
    }

    /// <summary>Whether a head row opens another head: after the indicators always, before them when it starts all over.</summary>
    public bool BeginsAgain(TableRow row, HeadRow layout, bool afterIndicators) =>
        afterIndicators || repeated.Count > 0 || (layout.Index <= first && AnchorsOf(row, layout) is { Count: > 0 } again && anchors.IsSupersetOf(again));

    /// <summary>Whether a row holds the values that the labels above it announced, even if one of them reads like a label of the form.</summary>
    public bool HoldsValues(TableRow row, HeadRow? layout) =>
        announced is not null && row.Filled.Count > 0 && row.Filled.Count <= announced.Fields.Count()
        && (layout is null || anchors.IsSupersetOf(AnchorsOf(row, layout)));

    /// <summary>Whether the head already said exactly this; such rows are held back until it is clear whose they are.</summary>
    public bool IsRepeated(TableRow row, HeadRow layout) => layout.Index >= first && Hold(row);

    /// <summary>The same for a row without labels, in a head that is being repeated.</summary>
    public bool IsRepeated(TableRow row) => repeated.Count > 0 && row.Filled.Count > 0 && Hold(row);

    public List<TableRow> TakeRepeated()
    {
        List<TableRow> taken = [.. repeated];
        repeated.Clear();
        return taken;
    }

    public void Clear()
    {
        rows.Clear();
        anchors.Clear();
        repeated.Clear();
        first = int.MaxValue;
        announced = null;
        LastRow = 0;
    }

    private bool Hold(TableRow row)
    {
        if (!rows.Contains(TextOf(row))) return false;
        repeated.Add(row);
        return true;
    }

    private static HashSet<string> AnchorsOf(TableRow row, HeadRow layout) =>
        [.. row.Filled.Where(c => layout.Cells.Any(l => (l.Label == c.Key && !l.IsMerged) || l.IsFixedText(c.Key))).Select(c => $"{layout.Index}/{c.Key}")];

    private static string TextOf(TableRow row) => string.Join('\u001f', row.Filled.Select(c => c.Text));
}
