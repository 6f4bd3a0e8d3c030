using Microsoft.AspNetCore.Mvc;
using PerfApproval.Domain;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.Decisions;

/// <summary>Where a reviewer decides on a table.</summary>
// Every cell of a table of several hundred indicators may be corrected.
[RequestFormLimits(ValueCountLimit = PageServices.MostFields)]
public sealed class DecisionPage(CurrentActor current, TableReading reading, RecordDecision recordDecision) : TablePage(current, reading)
{
    [BindProperty]
    public Guid TaskId { get; set; }

    [BindProperty]
    public Guid VersionId { get; set; }

    [BindProperty]
    public string? VersionSha256 { get; set; }

    /// <summary>What the reviewer chose among the outcomes of the stage.</summary>
    [BindProperty]
    public string? Outcome { get; set; }

    // Named, or a form without opinion would bind all its other fields to these.
    [BindProperty(Name = nameof(Opinion))]
    public TypedOpinion Opinion { get; set; } = new();

    /// <summary>What cells should say instead, by their keys; empty where nothing is proposed.</summary>
    [BindProperty(Name = nameof(Corrections))]
    public Dictionary<string, string?> Corrections { get; set; } = [];

    public override string FieldAtFault => Table.Task is not { Choices: [var first, ..] } task ? "trail"
        : string.IsNullOrEmpty(Outcome) ? $"outcome-{first.Outcome}"
        : task.OpinionDue && Opinion.FirstMissing is { } missing ? missing : "reason";

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (string.IsNullOrEmpty(Outcome)) throw new RuleBrokenException("还没有选择办理意见，请选择后再提交。");

        var verdict = DecisionChoice.VerdictOf(Outcome);
        var ruling = new Ruling(verdict, verdict == Verdict.Return ? Outcome : null, Why, VersionId, VersionSha256 ?? "", Factor.Session, Key)
        {
            Opinion = Opinion.Read(),
            Corrections = await ReadCorrectionsAsync(stop),
        };
        var decision = await recordDecision.RunAsync(await ActorAsync(stop), Id, TaskId, ruling, stop);
        return Done($"已记录您的意见：{decision.StageName}，{decision.Verdict.InChinese()}{(decision.OnBehalfOfName is { } principal ? $"（代{principal}办理）" : "")}。");
    }

    // What the cells say now is read from the version; that it is the one the reviewer saw, the table makes sure of.
    private async Task<IReadOnlyList<ProposedCorrection>> ReadCorrectionsAsync(CancellationToken stop)
    {
        var typed = Corrections.Select(c => (c.Key, After: TypedOpinion.Text(c.Value))).Where(c => c.After.Length > 0).ToList();
        if (typed.Count == 0) return [];
        await ShowAsync(stop);
        return [.. typed.Select(c => Proposed(CorrectableCell.Parse(c.Key), c.After))];

        ProposedCorrection Proposed((Guid? IndicatorId, string Field) cell, string after) =>
            new(cell.IndicatorId, cell.Field, Table.Text.Content.Read(cell.IndicatorId, cell.Field) ?? "", after);
    }
}
