using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfApproval.Domain.Workflow;

/// <summary>A token as it is stored with its table.</summary>
/// <param name="Memory">What the engine itself has to remember, as text, so that no database puts it into another order.</param>
public sealed record TokenText(
    string Engine, string Definition, string Instance, string Status, string At, string? Wait, long Steps, string? Memory = null)
{
    private const long MostSteps = 1_000_000_000;

    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Memory { get; init; } = Memory;

    public static string Write(string engineId, Token token, string? memory) => JsonSerializer.Serialize(
        new TokenText(engineId, token.Definition, token.Instance, token.Status.ToString(), token.At, token.Wait, token.Steps, memory), Strict);

    /// <exception cref="WorkflowException">It is another engine's, another version's, or damaged.</exception>
    public static (Token Token, string? Memory) Read(string engineId, string state, WorkflowDefinition definition)
    {
        var text = Parse(state);
        if (text.Engine != engineId)
            throw Refused($"是引擎“{text.Engine}”写的，不是“{engineId}”写的");
        if (text.Definition != definition.Id)
            throw Refused($"属于流程版本“{text.Definition}”，不属于“{definition.Id}”");
        return (text.ToToken(definition) ?? throw Inconsistent(), text.Memory);
    }

    public static WorkflowException Unreadable(Exception cause) => new(Sentence("读不出来"), cause);

    public static WorkflowException Inconsistent() => Refused("前后不一致");

    private static TokenText Parse(string state)
    {
        ArgumentNullException.ThrowIfNull(state);
        try
        {
            return JsonSerializer.Deserialize<TokenText>(state, Strict) ?? throw Refused("是空的");
        }
        catch (JsonException broken)
        {
            throw Unreadable(broken);
        }
    }

    private Token? ToToken(WorkflowDefinition definition)
    {
        if (!Enum.GetNames<BurstStatus>().Contains(Status, StringComparer.Ordinal))
            return null;
        var token = new Token(Definition, Instance, Enum.Parse<BurstStatus>(Status), At, Steps);
        var known = token.Status == BurstStatus.Finished
            ? definition.Activities.Any(a => a is EndPoint && a.Id == At)
            : definition.BlockingActivities.ContainsKey(At);
        return known && Steps is > 0 and < MostSteps && Wait == token.Wait ? token : null;
    }

    private static WorkflowException Refused(string why) => new(Sentence(why));

    private static string Sentence(string why) =>
        $"保存的流程状态{why}，不能继续办理，未作任何改动；请联系系统管理员核对这张表的流程状态。";
}
