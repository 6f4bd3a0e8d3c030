using PerfApproval.Domain.Documents;

namespace PerfApproval.Web.Features.Drafts;

/// <summary>What was typed into the draft of an overall target (部门整体绩效目标).</summary>
public sealed class TypedOverall
{
    public string? Goal { get; set; }

    public List<TypedItem> Items { get; set; } = [];

    public string? Measures { get; set; }

    public static TypedOverall Of(OverallTarget overall) => new()
    {
        Goal = string.Join('\n', overall.Goal),
        Items = [.. overall.Items.Select(i => new TypedItem { Id = i.Id, Title = i.Title, Goal = i.Goal, Indicators = i.Indicators })],
        Measures = string.Join('\n', overall.Measures),
    };

    public OverallTarget ToOverall() => new()
    {
        Goal = Lines.Of(Goal),
        Items = [.. Items.Where(i => !i.IsBlank).Select(i => new OverallItem(Lines.Joined(i.Title), Lines.Joined(i.Goal), Lines.Joined(i.Indicators)) { Id = i.Id })],
        Measures = Lines.Of(Measures),
    };
}

/// <summary>What was typed into one 分项绩效目标.</summary>
public sealed class TypedItem
{
    /// <summary>The identity that the item had before; null for one that was added.</summary>
    public Guid? Id { get; set; }

    public string? Title { get; set; }

    public string? Goal { get; set; }

    public string? Indicators { get; set; }

    public bool IsBlank => string.IsNullOrWhiteSpace(Title + Goal + Indicators);
}
