using PerfApproval.Domain;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Web.Features.Decisions;

/// <summary>An opinion (审核意见) as a reviewer typed it, complete or not.</summary>
public sealed class TypedOpinion
{
    public TypedJudgement Completeness { get; set; } = new();

    public TypedJudgement Relevance { get; set; } = new();

    public TypedJudgement Appropriateness { get; set; } = new();

    public TypedJudgement Feasibility { get; set; } = new();

    public Rating? Overall { get; set; }

    /// <summary>A remark on the whole table.</summary>
    public string? Remark { get; set; }

    /// <summary>Remarks on single indicators, by their identity.</summary>
    public Dictionary<string, string?> Remarks { get; set; } = [];

    /// <summary>Every field of the form that has to be chosen, in its order.</summary>
    public IReadOnlyList<TypedCriterion> Criteria =>
    [
        new(nameof(Completeness), "完整性", "内容是否完整，目标是否明确、清晰", Completeness),
        new(nameof(Relevance), "相关性", "目标与职能、计划是否相关，指标与目标是否对应", Relevance),
        new(nameof(Appropriateness), "适当性", "资金规模与目标是否匹配，标准是否适当", Appropriateness),
        new(nameof(Feasibility), "可行性", "目标能否实现，实施方案是否可行", Feasibility),
    ];

    /// <summary>The id of the first field that is still to be chosen; null when none is.</summary>
    public string? FirstMissing =>
        Criteria.FirstOrDefault(c => c.Typed.Rating is null) is { } missing ? $"{missing.Key}-{Rating.Excellent}" : Overall is null ? $"Overall-{Rating.Excellent}" : null;

    /// <summary>The opinion; null when nothing was typed.</summary>
    /// <exception cref="RuleBrokenException">A part of it is missing.</exception>
    public OpinionGiven? Read()
    {
        Remark[] remarks = [.. ReadRemarks()];
        if (Overall is null && remarks.Length == 0 && Criteria.All(c => c.Typed.IsEmpty)) return null;
        var missing = Criteria.Where(c => c.Typed.Rating is null).Select(c => c.Name).Concat(Overall is null ? ["总体评级"] : []).ToList();
        if (missing.Count > 0)
            throw new RuleBrokenException($"审核意见还没有填完：缺{string.Join("、", missing)}；请选择优、良、中或差后再提交，退回时也可以全部留空。");
        return new(Completeness.Read(), Relevance.Read(), Appropriateness.Read(), Feasibility.Read(), Overall!.Value, remarks);
    }

    private IEnumerable<Remark> ReadRemarks()
    {
        if (Text(Remark) is { Length: > 0 } whole) yield return new(null, whole);
        foreach (var (indicator, typed) in Remarks)
            if (Text(typed) is { Length: > 0 } text && Guid.TryParse(indicator, out var id)) yield return new(id, text);
    }

    internal static string Text(string? typed) => (typed ?? "").ReplaceLineEndings("\n").Trim();
}

/// <summary>What was chosen and typed for one criterion.</summary>
public sealed class TypedJudgement
{
    public Rating? Rating { get; set; }

    public string? Remark { get; set; }

    public bool IsEmpty => Rating is null && string.IsNullOrWhiteSpace(Remark);

    public Judgement Read() => new(Rating ?? throw new InvalidOperationException("Not rated."), TypedOpinion.Text(Remark));
}

/// <summary>One criterion of the form: its name, what it asks, and what was typed.</summary>
public sealed record TypedCriterion(string Key, string Name, string Question, TypedJudgement Typed);
