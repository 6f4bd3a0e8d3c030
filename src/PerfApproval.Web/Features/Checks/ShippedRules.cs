using PerfApproval.Domain.Rules;

namespace PerfApproval.Web.Features.Checks;

/// <summary>The rule books beside the program, which officials edit without a build.</summary>
public static class ShippedRules
{
    /// <exception cref="Domain.InputRefusedException">A file is missing or is no rule book.</exception>
    public static RuleShelf Load(string folder) => RuleShelf.Of(Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.json").ToDictionary(f => Path.GetFileName(f), File.ReadAllText)
        : new Dictionary<string, string>());
}
