using PerfApproval.Domain.Json;

namespace PerfApproval.Domain.Rules;

/// <summary>The rule books that come with the program: one for all, and what regions do differently.</summary>
public sealed class RuleShelf
{
    private const string Common = "default.json";
    private const string Ending = ".json";
    private const int HashShown = 8;

    private readonly RuleBook common;
    private readonly IReadOnlyDictionary<string, RuleBook> regional;

    private RuleShelf(RuleBook common, IReadOnlyDictionary<string, RuleBook> regional) => (this.common, this.regional) = (common, regional);

    /// <summary>The book of a form's region in a year, or that of the region whatever the year, or else the one for all.</summary>
    public RuleBook For(string form, int? year)
    {
        var book = regional.GetValueOrDefault($"{form}-{year}") ?? regional.GetValueOrDefault(form) ?? common;
        return book with { Version = $"出厂规则 {CanonicalJson.Sha256(book.Canonical())[..HashShown]}" };
    }

    /// <param name="files">The texts of <c>default.json</c> and of the files that lie on it, <c>hebei.json</c> or <c>hebei-2026.json</c>, by their names.</param>
    /// <exception cref="InputRefusedException">A file is missing or is no rule book.</exception>
    public static RuleShelf Of(IReadOnlyDictionary<string, string> files)
    {
        if (!files.TryGetValue(Common, out var text)) throw new InputRefusedException($"没有找到审核规则 {Common}，请恢复程序自带的 rules 文件夹。");
        var common = RuleBookText.Read(text, Common);
        var regional = files.Where(f => f.Key != Common)
            .ToDictionary(f => f.Key[..^Ending.Length], f => RuleBookText.Read(f.Value, f.Key, common), StringComparer.Ordinal);
        return new(common, regional);
    }
}
