namespace PerfApproval.Web.Features.Workflows.Drawings;

/// <summary>One box of the picture.</summary>
public sealed record DrawnStage(string Id, string Name, IReadOnlyList<string> Lines, int X, int Y, StageStanding Standing);

/// <summary>A line of the picture, and where its condition is written.</summary>
public sealed record DrawnWay(string Path, string Condition, int LabelX, int LabelY);

/// <summary>Where a table stands with regard to a stage.</summary>
public enum StageStanding
{
    Ahead,
    Now,
    Passed,
}
