using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfApproval.Domain.Documents;

/// <summary>The open-data form of a document (FORMS.md, "A document as JSON").</summary>
public static class DocumentJson
{
    /// <summary>Camel case, Chinese unescaped, unknown keys refused: the one way documents become JSON.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        WriteIndented = true,
        NewLine = "\n",
        IndentSize = 1,
    };

    public static string Write(TargetDocument document) => JsonSerializer.Serialize(document, Options);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InputRefusedException">The text is not such a document.</exception>
    public static TargetDocument Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<TargetDocument>(json, Options)
                ?? throw new InputRefusedException("这份 JSON 是空的，请提供完整的绩效目标文档。");
        }
        catch (JsonException refused)
        {
            throw new InputRefusedException(
                $"这份 JSON 不是绩效目标文档（第 {refused.LineNumber + 1} 行，{refused.Path}），请检查后重试。", refused);
        }
    }
}
