namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>The definitions that are shipped in workflows/, and the earlier versions on which tables still run.</summary>
internal static class ShippedWorkflow
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "workflows");
    private static readonly string Earlier = Path.Combine(AppContext.BaseDirectory, "released");

    public static TheoryData<string> All => [.. Names];

    public static IReadOnlyList<string> Names => [.. NamesIn(Folder)];

    /// <summary>What has an earlier version: tianjin-annual.</summary>
    public static IEnumerable<string> Replaced => NamesIn(Earlier).Select(n => n[..n.LastIndexOf('-')]).Distinct();

    public static TheoryData<string> EverReleased => [.. NamesIn(Folder), .. NamesIn(Earlier)];

    /// <param name="name">tianjin-annual for what is shipped now, tianjin-annual-1 for an earlier version.</param>
    public static string Text(string name) =>
        File.ReadAllText(new[] { Folder, Earlier }.Select(f => Path.Combine(f, $"{name}.json")).First(File.Exists));

    private static IEnumerable<string> NamesIn(string folder) =>
        Directory.GetFiles(folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Where(n => !n.Contains('.')).Order();
}
