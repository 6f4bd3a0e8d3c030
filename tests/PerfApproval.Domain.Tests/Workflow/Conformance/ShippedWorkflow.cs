namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>The definitions that are shipped in workflows/.</summary>
internal static class ShippedWorkflow
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "workflows");

    public static TheoryData<string> All => [.. Names];

    public static IReadOnlyList<string> Names =>
        [.. Directory.GetFiles(Folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Where(n => !n.Contains('.')).Order()];

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, $"{name}.json"));
}
