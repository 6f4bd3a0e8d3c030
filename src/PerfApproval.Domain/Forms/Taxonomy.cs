namespace PerfApproval.Domain.Forms;

/// <summary>The indicator levels 1 and 2 of a form in their official order.</summary>
public sealed class Taxonomy(IReadOnlyList<TaxonomyLevel> levels)
{
    public IReadOnlyList<TaxonomyLevel> Levels { get; } = levels;

    public bool HasLevel1(string name) => Levels.Any(l => l.Level1 == name);

    public bool HasLevel2(string name) => Levels.Any(l => l.Level2.Contains(name));

    public bool Has(string level1, string level2) => Levels.Any(l => l.Level1 == level1 && l.Level2.Contains(level2));

    /// <summary>The level 1 a level 2 belongs to; null when the taxonomy does not know it.</summary>
    public string? Level1Of(string level2) => Levels.FirstOrDefault(l => l.Level2.Contains(level2))?.Level1;
}

/// <summary>One level-1 heading with its level-2 kinds.</summary>
public sealed record TaxonomyLevel(string Level1, IReadOnlyList<string> Level2);
