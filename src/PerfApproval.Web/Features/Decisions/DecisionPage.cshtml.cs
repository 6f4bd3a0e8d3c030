using Microsoft.AspNetCore.Mvc;
using PerfApproval.Domain;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.Phrases;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.Decisions;

/// <summary>Where a reviewer decides on a table.</summary>
// Every cell of a table of several hundred indicators may be corrected.
[RequestFormLimits(ValueCountLimit = PageServices.MostFields)]
public sealed class DecisionPage(CurrentActor current, TableReading reading, RecordDecision recordDecision, PerfApprovalDb db) : TablePage(current, reading)
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

    /// <summary>The phrases that were ticked; a browser with script has put them into the reason already.</summary>
    [BindProperty]
    public List<string> Phrases { get; set; } = [];

    [BindProperty]
    public bool KeepReason { get; set; }

    public override string FieldAtFault => Table.Task is not { Choices: [var first, ..] } task ? "trail"
        : string.IsNullOrEmpty(Outcome) ? $"outcome-{first.Outcome}"
        : task.OpinionDue && Opinion.FirstMissing is { } missing ? missing : "reason";

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (string.IsNullOrEmpty(Outcome)) throw new RuleBrokenException("还没有选择办理意见，请选择后再提交。");

        var verdict = DecisionChoice.VerdictOf(Outcome);
        var ruling = new Ruling(verdict, verdict == Verdict.Return ? Outcome : null, WholeReason, VersionId, VersionSha256 ?? "", Factor.Session, Key)
        {
            Opinion = Opinion.Read(),
            Corrections = await ReadCorrectionsAsync(stop),
        };
        var reviewer = await ActorAsync(stop);
        var decision = await recordDecision.RunAsync(reviewer, Id, TaskId, ruling, stop);
        if (KeepReason && Why.Length is > 0 and <= Phrase.Longest) await db.KeepPhraseAsync(reviewer.Person, Why, decision.At, stop);
        return Done($"已记录您的意见：{decision.StageName}，{decision.Verdict.InChinese()}{(decision.OnBehalfOfName is { } principal ? $"（代{principal}办理）" : "")}。");
    }

    private string WholeReason => string.Join('\n', Phrases.Prepend(Why).Where(r => !string.IsNullOrWhiteSpace(r)));

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
