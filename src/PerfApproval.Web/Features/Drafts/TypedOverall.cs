using PerfApproval.Domain.History;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Features.Drafts;

/// <summary>What was typed into the draft of an overall target (部门整体绩效目标).</summary>
public sealed class TypedOverall
{
    public string? Goal { get; set; }

    public List<TypedItem> Items { get; set; } = [];

    public string? Measures { get; set; }

    public static TypedOverall Of(DraftSheet sheet) => new()
    {
        Goal = sheet.Fields[TableTexts.Goal],
        Items = [.. sheet.Rows.Select(TypedItem.Of)],
        Measures = sheet.Fields[TableTexts.Measures],
    };

    public DraftSheet On(DraftSheet seen)
    {
        var known = seen.Rows.ToDictionary(r => r.Id);
        return new(
            new Dictionary<string, string> { [TableTexts.Goal] = Goal ?? "", [TableTexts.Measures] = Measures ?? "" },
            [.. Items.Select(i => i.ToRow()).DistinctBy(r => r.Id).Where(r => known.ContainsKey(r.Id) || !r.IsBlank)]);
    }
}

/// <summary>What was typed into one 分项绩效目标.</summary>
public sealed class TypedItem : ITypedRow<TypedItem>
{
    /// <summary>The identity of the item; one that a button has just added has one of its own.</summary>
    public Guid? Id { get; set; }

    public string? Title { get; set; }

    public string? Goal { get; set; }

    public string? Indicators { get; set; }

    public static TypedItem Of(DraftRow row) => new() { Id = row.Id, Title = row[TargetRow.Title], Goal = row[TargetRow.Goal], Indicators = row[TargetRow.Indicators] };

    public TypedItem Next() => new() { Id = Guid.NewGuid() };

    public TypedItem Twin() => new() { Id = Guid.NewGuid(), Title = Title, Goal = Goal, Indicators = Indicators };

    public DraftRow ToRow() => new(Id ?? Guid.NewGuid(), new Dictionary<string, string>
    {
        [TargetRow.Title] = Title ?? "",
        [TargetRow.Goal] = Goal ?? "",
        [TargetRow.Indicators] = Indicators ?? "",
    });
}
