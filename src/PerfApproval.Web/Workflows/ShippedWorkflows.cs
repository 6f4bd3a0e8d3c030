namespace PerfApproval.Web.Workflows;

/// <summary>The workflow definitions that lie beside the program.</summary>
public sealed class ShippedWorkflows
{
    private const string Schema = "workflow.schema.json";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "workflows");

    /// <summary>File name and text of each; line ends are those of the repository, so that the hash is the same everywhere.</summary>
    public IEnumerable<(string File, string Json)> Read() => Directory.EnumerateFiles(Folder, "*.json")
        .Where(path => Path.GetFileName(path) != Schema)
        .Order(StringComparer.Ordinal)
        .Select(path => (Path.GetFileName(path), File.ReadAllText(path).ReplaceLineEndings("\n")));
}
