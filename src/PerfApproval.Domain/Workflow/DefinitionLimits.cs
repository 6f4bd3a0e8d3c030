namespace PerfApproval.Domain.Workflow;

/// <summary>How large a definition may be; far beyond what a real workflow needs, so that a hostile file costs nothing.</summary>
public static class DefinitionLimits
{
    public const int MostCharacters = 500_000;
    public const int DeepestNesting = 24;
    public const int MostActivities = 200;
    public const int LongestName = 60;
    public const int LongestId = 64;
    public const int LongestDeadline = 250;
}
