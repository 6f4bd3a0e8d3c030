using System.Text;
using System.Text.Json;

namespace PerfApproval.Domain.Workflow.Linting;

/// <summary>Reads a definition file into values that know their lines, and stops at what is no JSON.</summary>
internal sealed class DefinitionReader
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    private readonly byte[] bytes;
    private readonly Violations violations;
    private int line = 1;
    private int counted;

    private DefinitionReader(byte[] bytes, Violations violations)
    {
        this.bytes = bytes;
        this.violations = violations;
    }

    public static JsonPlace Read(string text, Violations violations)
    {
        if (text.Length > DefinitionLimits.MostCharacters)
            throw violations.Unreadable(1, "$", $"文件超过 {DefinitionLimits.MostCharacters} 个字符，流程定义不会这么大，请核对是否选错了文件。");
        try
        {
            return new DefinitionReader(Utf8.GetBytes(text.TrimStart('\uFEFF')), violations).Document();
        }
        catch (EncoderFallbackException)
        {
            throw violations.Unreadable(1, "$", "文件里有残缺的字符，请用 UTF-8 编码重新保存。");
        }
    }

    private JsonPlace Document()
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = DefinitionLimits.DeepestNesting * 2 });
        try
        {
            reader.Read();
            var document = Value(ref reader, new JsonPlace(null, "$", 1));
            // Throws where something follows the document.
            reader.Read();
            return document;
        }
        catch (JsonException broken)
        {
            var at = (int)(broken.LineNumber ?? 0) + 1;
            throw violations.Unreadable(at, "$", $"从第 {broken.BytePositionInLine + 1} 字节起不是合法的 JSON，请检查引号、逗号和括号。");
        }
    }

    private JsonPlace Value(ref Utf8JsonReader reader, JsonPlace place)
    {
        place.Kind = KindOf(reader.TokenType);
        if (place.Kind is JsonValueKind.Object or JsonValueKind.Array && reader.CurrentDepth >= DefinitionLimits.DeepestNesting)
            throw violations.Unreadable(place.Line, "$", $"嵌套超过 {DefinitionLimits.DeepestNesting} 层，流程定义用不着这么深，请检查括号。");
        if (place.Kind == JsonValueKind.Object)
            Members(ref reader, place);
        else if (place.Kind == JsonValueKind.Array)
            Items(ref reader, place);
        else if (place.Kind == JsonValueKind.String)
            place.Text = TextOf(ref reader);
        else if (place.Kind == JsonValueKind.Number)
            place.Text = Encoding.ASCII.GetString(reader.ValueSpan);
        return place;
    }

    private void Members(ref Utf8JsonReader reader, JsonPlace place)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = TextOf(ref reader);
            var member = new JsonPlace(place, StepTo(key), LineOf(reader.TokenStartIndex));
            reader.Read();
            if (!place.TryAdd(key, Value(ref reader, member)))
                violations.Add(member, $"键{Quote.Of(key)}在同一个对象里出现了两次，请只保留一个。");
        }
    }

    private void Items(ref Utf8JsonReader reader, JsonPlace place)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            place.Add(Value(ref reader, new JsonPlace(place, $"[{place.Items.Count}]", LineOf(reader.TokenStartIndex))));
    }

    private string TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            throw violations.Unreadable(LineOf(reader.TokenStartIndex), "$", "文字里有残缺的 \\u 转义，请改正后重新保存。");
        }
    }

    private int LineOf(long position)
    {
        line += bytes.AsSpan(counted, (int)position - counted).Count((byte)'\n');
        counted = (int)position;
        return line;
    }

    private static string StepTo(string key) =>
        key.Length is > 0 and <= 40 && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '$' or '_') ? $".{key}" : $"[{Quote.Of(key)}]";

    private static JsonValueKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => JsonValueKind.Object,
        JsonTokenType.StartArray => JsonValueKind.Array,
        JsonTokenType.String => JsonValueKind.String,
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        _ => JsonValueKind.Null,
    };
}
