using System.Text.Json;
using System.Text.Json.Nodes;
using PerfApproval.Domain.Workflow.Linting;
using PerfApproval.Domain.Workflow.Linting.Kinds;

namespace PerfApproval.Elsa.Tests;

public sealed class ActivityInputTests : IDisposable
{
    private readonly StudioServer server = new();

    public static TheoryData<string> Ours => [.. ActivityKind.All.Select(k => k.Type).Where(t => t.StartsWith("PerfApproval.", StringComparison.Ordinal))];

    public void Dispose() => server.Dispose();

    [Theory]
    [MemberData(nameof(Ours))]
    public void Studio_offers_each_input_of_an_activity_with_its_type(string type) => Offered(type)
        .Select(i => (JsonNamingPolicy.CamelCase.ConvertName((string)i["name"]!), (string)i["typeName"]!))
        .ShouldBe(Rules(type).Select(r => (r.Key, r.TypeName)), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Ours))]
    public void Studio_offers_the_words_that_an_input_may_be(string type)
    {
        foreach (var rule in Rules(type))
        {
            var words = rule switch { ChoiceInput choice => choice.Choices, ListInput list when rule.Key != DecisionList.Key => list.Choices, _ => null };
            if (words is not null)
                WordsOf(Offered(type).Single(i => Named(i, rule.Key))).ShouldBe(words, $"{type}.{rule.Key}");
        }
    }

    [Theory]
    [MemberData(nameof(Ours))]
    public void Studio_shows_an_activity_under_a_Chinese_name(string type) =>
        ((string)server.Descriptor(type)["displayName"]!).ShouldMatch(@"^\p{IsCJKUnifiedIdeographs}+$");

    private static IReadOnlyList<InputRule> Rules(string type) => ActivityKind.All.Single(k => k.Type == type).Inputs;

    private IEnumerable<JsonNode> Offered(string type) => server.Descriptor(type)["inputs"]!.AsArray().OfType<JsonNode>();

    private static bool Named(JsonNode input, string key) => string.Equals((string)input["name"]!, key, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> WordsOf(JsonNode input)
    {
        var list = (string)input["uiHint"]! == "dropdown" ? ("dropdown", "selectList") : ("checklist", "checkList");
        return input["uiSpecifications"]![list.Item1]![list.Item2]!["items"]!.AsArray().Select(i => (string)i!["value"]!);
    }
}
