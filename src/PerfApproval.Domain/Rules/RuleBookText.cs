using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfApproval.Domain.Rules;

/// <summary>Reads rule books as officials write them: a file says only what differs from the one it lies on.</summary>
public static class RuleBookText
{
    internal static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Reads a book that stands by itself.</summary>
    /// <param name="source">The name of the file, for the sentence of a refusal.</param>
    /// <exception cref="InputRefusedException">A key is unknown or missing, or the book contradicts itself.</exception>
    public static RuleBook Read(string json, string source) => Checked(Parsed<RuleBook>(json, source), source);

    /// <summary>Reads what differs from another book: entries replace those of the same key, typos are added.</summary>
    /// <exception cref="InputRefusedException">A key is unknown, or the book contradicts itself.</exception>
    public static RuleBook Read(string json, string source, RuleBook under)
    {
        var differing = Parsed<Differing>(json, source);
        return Checked(under with
        {
            Cases = Over(under.Cases, differing.Cases),
            Limits = Over(under.Limits, differing.Limits),
            Words = Over(under.Words, differing.Words),
            Typos = Over(under.Typos, differing.Typos),
            Weights = differing.Weights ?? under.Weights,
        }, source);
    }

    private static T Parsed<T>(string json, string source)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Options) ?? throw new InputRefusedException($"{source} 是空的，请补上审核规则。");
        }
        catch (JsonException refused)
        {
            throw new InputRefusedException(
                $"{source} 第 {refused.LineNumber + 1} 行（{refused.Path}）不是有效的审核规则，请对照 rules/default.json 修改：{refused.Message}", refused);
        }
    }

    private static RuleBook Checked(RuleBook book, string source)
    {
        string[] faults = [.. RuleBookCheck.FaultsOf(book)];
        return faults.Length == 0 ? book : throw new InputRefusedException($"{source} 有 {faults.Length} 处需要修改：{string.Join("；", faults)}。");
    }

    private static Dictionary<string, T> Over<T>(IReadOnlyDictionary<string, T> under, IReadOnlyDictionary<string, T>? over)
    {
        var both = new Dictionary<string, T>(under, StringComparer.Ordinal);
        foreach (var (key, value) in over ?? new Dictionary<string, T>()) both[key] = value;
        return both;
    }

    private sealed record Differing(
        IReadOnlyDictionary<string, Severity>? Cases = null,
        IReadOnlyDictionary<string, int>? Limits = null,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? Words = null,
        IReadOnlyDictionary<string, string>? Typos = null,
        Weighting? Weights = null);
}
