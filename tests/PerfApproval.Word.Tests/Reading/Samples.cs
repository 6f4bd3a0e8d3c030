using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;
using PerfApproval.Word.Reading;

namespace PerfApproval.Word.Tests.Reading;

/// <summary>The shipped forms and the sample documents.</summary>
internal static class Samples
{
    public static FormCatalog Forms { get; } = new(Directory.GetDirectories(At("templates")).Order(StringComparer.Ordinal)
        .Select(folder => FormCatalog.Read(File.ReadAllText(Path.Combine(folder, "form.json")), "form.json")));

    public static DocumentReader Reader { get; } = new(Forms);

    public static TargetDocument Read(string name, int? year = null)
    {
        using var file = File.OpenRead(At("samples", name));
        return Reader.Read(name, file, year);
    }

    public static string At(params string[] path) => Path.Combine([AppContext.BaseDirectory, .. path]);
}
