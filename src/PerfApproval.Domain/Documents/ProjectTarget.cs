using System.Text.Json.Serialization;

namespace PerfApproval.Domain.Documents;

/// <summary>What the target table of one project (项目绩效目标表) says; every text as it was filed.</summary>
public sealed record ProjectTarget
{
    public required int Number { get; init; }

    public string? Code { get; init; }

    public required string Name { get; init; }

    public IReadOnlyList<string> Purpose { get; init; } = [];

    public string? Nature { get; init; }

    public string? Category { get; init; }

    public string? Department { get; init; }

    public string? Start { get; init; }

    public string? End { get; init; }

    /// <summary>The printed amounts by their key in the form's definition, in the form's order; blank where nothing is printed.</summary>
    public required IReadOnlyDictionary<string, string> Funds { get; init; }

    public IReadOnlyList<PlanPoint>? Plan { get; init; }

    public IReadOnlyList<string> Goals { get; init; } = [];

    public string? ProjectGoal { get; init; }

    public string? YearGoal { get; init; }

    /// <summary>Fields that only this form has, by their key; absent for forms without any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Extra { get; init; }

    public required IReadOnlyList<Indicator> Indicators { get; init; }
}

/// <summary>One point of the spending plan (资金支出计划): the cumulative share by the end of a month, as printed.</summary>
public sealed record PlanPoint(string By, string Share);
