using System.Text.Json;

namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>States that engines stored once, as they were then; nobody writes them anew.</summary>
internal sealed record Corpus(string WrittenBy, IReadOnlyList<OldState> States)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "corpus");

    public static Corpus Of(string writer) => JsonSerializer.Deserialize<Corpus>(Read($"{writer}.json"), JsonSerializerOptions.Web)!;

    private static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file)).ReplaceLineEndings("\n");
}

/// <summary>A stored state of a table, and where each decision led to when it was written; nowhere once the workflow was over.</summary>
internal sealed record OldState(string State, string? Wait, IReadOnlyDictionary<string, string> Leads);
