using PerfApproval.Domain.Documents;
using PerfApproval.Word.Reading.Blocks;
using PerfApproval.Word.Reading.Forms;

namespace PerfApproval.Word.Reading.Tables;

/// <summary>Reads the overall target from the paragraphs that belong to no project.</summary>
internal sealed class OverallReader(OverallLabels labels, ImportNotes notes)
{
    private const int GoalSection = 0;
    private const int ItemsSection = 1;
    private const int MeasuresSection = 2;

    private readonly List<string> goal = [];
    private readonly List<string> measures = [];
    private readonly List<ItemDraft> items = [];

    /// <returns>Null when the document has no such part.</returns>
    public OverallTarget? Read(IReadOnlyList<TextParagraph> paragraphs)
    {
        int? section = null;
        foreach (var paragraph in paragraphs.Where(p => p.Role != ParagraphRole.Contents))
        {
            if (labels.SectionOf(paragraph.Text) is { } opened) section = opened;
            else if (labels.IsPart(paragraph.Text)) section = null;
            else if (section is { } within) Take(within, paragraph);
        }

        if (goal.Count + measures.Count + items.Count > 0) return new() { Goal = goal, Items = [.. items.Select(i => i.Item())], Measures = measures };
        notes.Add(0, new Place(), "文件中没有部门整体绩效目标，只读入了项目绩效目标表。");
        return null;
    }

    private void Take(int section, TextParagraph paragraph)
    {
        foreach (var repair in paragraph.Content.Repairs) notes.Add(0, paragraph.Place, repair);
        foreach (var line in paragraph.Lines)
        {
            if (section == GoalSection) goal.Add(line);
            if (section == MeasuresSection) measures.Add(line);
            if (section == ItemsSection) TakeItem(line, paragraph.Place);
        }
    }

    private void TakeItem(string line, Place place)
    {
        if (labels.Goal(line) is { } goalText) Current(place).Goal.Add(goalText);
        else if (labels.Indicators(line) is { } indicators) Current(place).Indicators.Add(indicators);
        else if (OpensItem(line, out var title)) items.Add(new ItemDraft(title));
        else Continue(line, place);
    }

    // A numbered line opens the next item; one without a number only after an item that is complete.
    private bool OpensItem(string line, out string title)
    {
        var (number, text) = labels.Item(line);
        title = number is null ? line : text;
        return items.Count == 0 || items[^1].Indicators.Count > 0 || number == $"{items.Count + 1}";
    }

    private void Continue(string line, Place place)
    {
        notes.Add(0, place, $"“{CleanText.Shortened(line)}”没有序号和标签，接在第 {items.Count} 项之后，请核对。");
        (items[^1].Goal.Count > 0 ? items[^1].Goal : items[^1].Title).Add(line);
    }

    private ItemDraft Current(Place place)
    {
        if (items.Count > 0) return items[^1];
        notes.Add(0, place, "分项绩效目标缺少职责活动一行，请补上。");
        items.Add(new ItemDraft(""));
        return items[^1];
    }

    private sealed class ItemDraft(string title)
    {
        public List<string> Title { get; } = [title];

        public List<string> Goal { get; } = [];

        public List<string> Indicators { get; } = [];

        public OverallItem Item() => new(string.Join('\n', Title), string.Join('\n', Goal), string.Join('\n', Indicators));
    }
}
