using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfApproval.Domain.Forms;

/// <summary>The forms this installation knows.</summary>
public sealed class FormCatalog(IEnumerable<Form> forms)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public IReadOnlyList<Form> Forms { get; } = [.. forms];

    /// <exception cref="RuleBrokenException">No form has this id.</exception>
    public Form this[string id] => Forms.FirstOrDefault(f => f.Id == id)
        ?? throw new RuleBrokenException($"没有编号为“{id}”的表式，现有：{string.Join("、", Forms.Select(f => f.Id))}。");

    /// <summary>Reads one <c>form.json</c>.</summary>
    /// <param name="json">The text of the file.</param>
    /// <param name="source">The name of the file, for the sentence of a refusal.</param>
    /// <exception cref="InputRefusedException">A key is unknown or missing, or the definition contradicts itself.</exception>
    public static Form Read(string json, string source)
    {
        try
        {
            var form = JsonSerializer.Deserialize<Form>(json, Options)
                ?? throw new InputRefusedException($"{source} 是空的，请补上表式定义。");
            FormCheck.Run(form, source);
            return form;
        }
        catch (JsonException refused)
        {
            throw new InputRefusedException(
                $"{source} 第 {refused.LineNumber + 1} 行（{refused.Path}）不是有效的表式定义，请对照其他表式修改：{refused.Message}", refused);
        }
    }
}
