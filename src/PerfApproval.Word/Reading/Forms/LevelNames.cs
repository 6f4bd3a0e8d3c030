using PerfApproval.Domain.Forms;
using PerfApproval.Word.Reading.Blocks;

namespace PerfApproval.Word.Reading.Forms;

/// <summary>Recognises the indicator levels of a form, also when a document leaves out the word they all end in (数量 for 数量指标).</summary>
internal sealed class LevelNames
{
    private readonly Taxonomy taxonomy;
    private readonly Dictionary<string, string> level1 = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> level2 = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> short1 = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> short2 = new(StringComparer.Ordinal);

    public LevelNames(Taxonomy taxonomy)
    {
        this.taxonomy = taxonomy;
        var ending = CommonEnding([.. taxonomy.Levels.SelectMany(l => l.Level2.Append(l.Level1)).Select(LabelKey.Of)]);
        foreach (var level in taxonomy.Levels)
        {
            Index(level.Level1, level1, short1, ending);
            foreach (var kind in level.Level2) Index(kind, level2, short2, ending);
        }
    }

    public string? Level1(string key) => level1.GetValueOrDefault(key);

    public string? Level2(string key) => level2.GetValueOrDefault(key);

    public string? ShortLevel1(string key) => short1.GetValueOrDefault(key);

    public string? ShortLevel2(string key) => short2.GetValueOrDefault(key);

    public string? Level1Of(string kind) => taxonomy.Level1Of(kind);

    /// <summary>The only level 2 of a level 1; null when there are several or none.</summary>
    public string? OnlyLevel2Of(string level) =>
        taxonomy.Levels.FirstOrDefault(l => l.Level1 == level) is { Level2: [var only] } ? only : null;

    private static void Index(string name, Dictionary<string, string> exact, Dictionary<string, string> shortened, int ending)
    {
        var key = LabelKey.Of(name);
        exact[key] = name;
        if (ending > 0 && key.Length > ending) shortened[key[..^ending]] = name;
    }

    private static int CommonEnding(string[] keys)
    {
        if (keys.Length < 2) return 0;
        var length = 0;
        while (keys.All(k => k.Length > length && k[^(length + 1)] == keys[0][^(length + 1)])) length++;
        return length;
    }
}
