using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Rules;

namespace PerfApproval.Domain.Tests.Rules;

/// <summary>The rule books and forms that come with the program.</summary>
internal static class ShippedBook
{
    private static readonly Dictionary<string, string> Files =
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "rules"), "*.json").ToDictionary(f => Path.GetFileName(f), File.ReadAllText);

    private static readonly RuleShelf Shelf = RuleShelf.Of(Files);

    /// <summary>The same books where what is an error is a warning only, so that anything can be submitted with a reason.</summary>
    public static RuleShelf LenientShelf { get; } = Weighing("warning", "error");

    /// <summary>The same books by which nothing is found.</summary>
    public static RuleShelf SilentShelf { get; } = Weighing("off", "error", "warning", "hint");

    public static RuleBook Of(string form, int? year = 2026) => Shelf.For(form, year);

    public static RuleBook Lenient(string form, int? year = 2026) => LenientShelf.For(form, year);

    public static Form Form(string id)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "templates", id, "form.json");
        return FormCatalog.Read(File.ReadAllText(path), path);
    }

    private static RuleShelf Weighing(string severity, params string[] instead) => RuleShelf.Of(Files.ToDictionary(
        f => f.Key, f => instead.Aggregate(f.Value, (text, word) => text.Replace($"\"{word}\"", $"\"{severity}\"", StringComparison.Ordinal))));
}
