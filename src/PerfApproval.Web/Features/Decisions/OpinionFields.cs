using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.Decisions;

/// <summary>The part of the decision form in which an opinion is given and corrections are proposed.</summary>
public sealed record OpinionFields(ShownTable Table, DecidableTask Task, TypedOpinion Typed, IReadOnlyDictionary<string, string?> Corrections)
{
    public string? CorrectionOf(CorrectableCell cell) => Corrections.GetValueOrDefault(cell.Key);

    public IReadOnlyList<CorrectableCell> TextsOfTable =>
        Task.CorrectedAt is null ? [] : CorrectableCell.OfTable(Table.Form, Table.Text.Content);

    /// <summary>The indicators row by row; without cells where no corrections can be proposed.</summary>
    public IReadOnlyList<IndicatorFields> Indicators =>
        [.. (Table.Text.Content.Project?.Indicators ?? []).Select((indicator, i) => new IndicatorFields(
            i + 1, indicator.Id ?? Guid.Empty, indicator.Level2, indicator.Name,
            Task.CorrectedAt is null || indicator.Id is not { } id ? [] : CorrectableCell.OfIndicator(Table.Form, Table.Text.Content, id)))];

    /// <summary>What follows from an overall rating here.</summary>
    public string LeadsTo(Rating rating) => rating switch
    {
        Rating.Excellent => "办理“通过”",
        Rating.Good when Task.CorrectedAt is { } corrected => $"办理“通过”，至少提出一处修改意见；先转到“{corrected}”由单位采纳，不必重新提交",
        Rating.Good => "办理“通过”",
        Rating.Fair => "办理“退回”，单位修改后重新提交",
        _ => "办理“不予通过”，不得列入预算",
    };
}

/// <summary>One indicator of the form: its row, and the cells to which another wording may be proposed.</summary>
public sealed record IndicatorFields(int Number, Guid Id, string Kind, string Name, IReadOnlyList<CorrectableCell> Cells);
