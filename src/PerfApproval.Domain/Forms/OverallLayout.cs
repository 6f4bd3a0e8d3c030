namespace PerfApproval.Domain.Forms;

/// <summary>How a form prints the overall target (部门整体绩效目标) and the parts of the document around it.</summary>
public sealed record OverallLayout
{
    /// <summary>The lines that open the first part: 第一部分, 部门整体绩效目标.</summary>
    public required IReadOnlyList<string> Part { get; init; }

    /// <summary>The lines that open the part with the projects: 第二部分, 预算项目绩效目标.</summary>
    public required IReadOnlyList<string> ProjectsPart { get; init; }

    public required string GoalHeading { get; init; }

    public required string ItemsHeading { get; init; }

    public required string MeasuresHeading { get; init; }

    /// <summary>The first paragraph of an item, with tags: <c>{{分项序号}}. {{职责活动}}</c>.</summary>
    public required string ItemTitle { get; init; }

    /// <summary>What the second paragraph of an item begins with: 绩效目标：.</summary>
    public required string GoalLabel { get; init; }

    /// <summary>What the third paragraph of an item begins with: 绩效指标：.</summary>
    public required string IndicatorsLabel { get; init; }
}
