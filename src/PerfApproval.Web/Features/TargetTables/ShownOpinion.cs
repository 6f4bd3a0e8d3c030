using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Web.Features.TargetTables;

/// <summary>What a reviewer wrote beside the verdict: the opinion on the criteria, remarks and proposed corrections.</summary>
public sealed record ShownOpinion(
    Rating? Overall, IReadOnlyList<ShownJudgement> Criteria, IReadOnlyList<ShownRemark> Remarks, IReadOnlyList<ShownCorrection> Corrections)
{
    /// <summary>Null where the reviewer gave a verdict and nothing else.</summary>
    public static ShownOpinion? Of(TargetTable table, Decision decision, Form form)
    {
        var opinion = table.Opinions.FirstOrDefault(o => o.DecisionId == decision.Id);
        var corrections = table.Corrections.Where(c => c.DecisionId == decision.Id).OrderBy(c => c.Position).ToList();
        if (opinion is null && corrections.Count == 0) return null;
        var content = TargetContent.Parse(table.Versions.Single(v => v.Id == decision.VersionId).Content);
        return new(
            opinion?.Overall,
            opinion is null ? [] : CriteriaOf(opinion),
            [.. (opinion?.Remarks ?? []).Select(r => new ShownRemark(r.IndicatorId is null ? "整张表" : CorrectableCell.IndicatorName(content, r.IndicatorId), r.Text))],
            ShownCorrection.Of(table, corrections, form));
    }

    private static IReadOnlyList<ShownJudgement> CriteriaOf(Opinion opinion) =>
    [
        new("完整性", opinion.Completeness), new("相关性", opinion.Relevance),
        new("适当性", opinion.Appropriateness), new("可行性", opinion.Feasibility),
    ];
}

/// <summary>One criterion and what the reviewer thinks of it.</summary>
public sealed record ShownJudgement(string Criterion, Judgement Judgement);

/// <summary>A remark and what it is about.</summary>
public sealed record ShownRemark(string About, string Text);
