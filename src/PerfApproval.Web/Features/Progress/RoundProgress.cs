using PerfApproval.Domain.Organization;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Web.Features.Progress;

/// <summary>How far the tables of a round have come, by stage and by office.</summary>
/// <param name="Stages">In the order of the workflow; those at which nothing stands included.</param>
/// <param name="Offices">Departments, or the units of one.</param>
public sealed record RoundProgress(Round Round, IReadOnlyList<StageProgress> Stages, IReadOnlyList<OfficeProgress> Offices)
{
    public int Total => Stages.Sum(s => s.Tables);
}

/// <summary>How many tables stand at a stage, or have come to an end.</summary>
/// <param name="Name">The stage as tables call it; blank for those whose workflow has ended.</param>
public sealed record StageProgress(string Name, string Label, int Tables);

/// <summary>How far the tables of a department or a unit have come.</summary>
/// <param name="DepartmentId">Given where there are units to look at below it.</param>
public sealed record OfficeProgress(Guid? DepartmentId, Guid? UnitId, string Code, string Name, IReadOnlyDictionary<ProgressStep, int> Steps)
{
    public int Total => Steps.Values.Sum();

    public int At(ProgressStep step) => Steps.GetValueOrDefault(step);
}

/// <summary>填报中, 审核中, 已审定, 已公开 or 不再办理.</summary>
public enum ProgressStep
{
    Drafting,
    InReview,
    Approved,
    Published,
    Ended,
}

/// <summary>What the steps are called and which statuses they hold.</summary>
public static class ProgressSteps
{
    public static ProgressStep Of(TargetStatus status) => status switch
    {
        TargetStatus.Drafting or TargetStatus.Returned => ProgressStep.Drafting,
        TargetStatus.InReview => ProgressStep.InReview,
        TargetStatus.Approved => ProgressStep.Approved,
        TargetStatus.Published => ProgressStep.Published,
        _ => ProgressStep.Ended,
    };

    public static string InChinese(this ProgressStep step) => step switch
    {
        ProgressStep.Drafting => "填报中",
        ProgressStep.InReview => "审核中",
        ProgressStep.Approved => "已审定",
        ProgressStep.Published => "已公开",
        _ => "不再办理",
    };
}
