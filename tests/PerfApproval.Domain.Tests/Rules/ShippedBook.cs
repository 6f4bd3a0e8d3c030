using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Rules;

namespace PerfApproval.Domain.Tests.Rules;

/// <summary>The rule books and forms that come with the program.</summary>
internal static class ShippedBook
{
    private static readonly RuleShelf Shelf = RuleShelf.Of(
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "rules"), "*.json").ToDictionary(f => Path.GetFileName(f), File.ReadAllText));

    public static RuleBook Of(string form, int? year = 2026) => Shelf.For(form, year);

    public static Form Form(string id)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "templates", id, "form.json");
        return FormCatalog.Read(File.ReadAllText(path), path);
    }
}
