using PerfApproval.Word.Reading.Files;

namespace PerfApproval.Word.Reading.Docx;

/// <summary>The numbered lists of a document: Word keeps 1. 2. 3. out of the text, and what was filed is what is printed.</summary>
internal sealed class WordLists
{
    private const int Levels = 9;

    private readonly Dictionary<string, Dictionary<int, ListLevel>> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordList> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> counters = new(StringComparer.Ordinal);

    public static WordLists Read(Stream? part)
    {
        var read = new WordLists();
        if (part is null) return read;
        using var reader = SafeXml.Open(part);
        var scan = new ListScan(read.definitions, read.lists);
        while (reader.Read())
        {
            SafeXml.CheckDepth(reader);
            if (reader.NodeType == System.Xml.XmlNodeType.Element) scan.Take(WordNames.Of(reader), reader);
        }

        return read;
    }

    /// <summary>The number Word prints before the next paragraph of a list; null for bullets and lists it does not define.</summary>
    public string? Next(ListPlace place)
    {
        if (place.Level is < 0 or >= Levels || !lists.TryGetValue(place.List, out var list)) return null;
        if (LevelOf(list, place.Level) is not { } level) return null;
        if (!counters.TryGetValue(list.Definition, out var counts)) counters[list.Definition] = counts = new int[Levels];
        if (counts[place.Level] == 0) counts[place.Level] = StartOf(list, place.Level) - 1;
        counts[place.Level]++;
        Array.Clear(counts, place.Level + 1, Levels - place.Level - 1);
        return Printed(list, level, counts);
    }

    private string? Printed(WordList list, ListLevel level, int[] counts)
    {
        var text = level.Text;
        for (var i = 0; i < Levels; i++)
        {
            var slot = $"%{i + 1}";
            if (!text.Contains(slot, StringComparison.Ordinal)) continue;
            var count = counts[i] == 0 ? StartOf(list, i) : counts[i];
            if (ListNumber.Printed(LevelOf(list, i)?.Format ?? level.Format, count) is not { } number) return null;
            text = text.Replace(slot, number, StringComparison.Ordinal);
        }

        return text == level.Text ? null : text + (level.Suffix == "space" ? " " : "");
    }

    private ListLevel? LevelOf(WordList list, int level) =>
        definitions.TryGetValue(list.Definition, out var levels) ? levels.GetValueOrDefault(level) : null;

    private int StartOf(WordList list, int level) =>
        list.Starts.TryGetValue(level, out var start) ? start : LevelOf(list, level)?.Start ?? 1;
}

/// <summary>A list as paragraphs refer to it: its definition, and where it starts anew.</summary>
internal sealed class WordList(string definition)
{
    public string Definition { get; set; } = definition;

    public Dictionary<int, int> Starts { get; } = [];
}
