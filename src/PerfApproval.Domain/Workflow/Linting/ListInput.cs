using System.Text.Json;

namespace PerfApproval.Domain.Workflow.Linting;

/// <summary>An input that lists words: a JSON array of texts inside a text, which is how Elsa writes objects.</summary>
internal sealed record ListInput(string Key) : InputRule(Key, "String[]", "Object")
{
    /// <summary>The words it may list; null where its activity knows them.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    public override object? Read(JsonPlace? value, Violations violations)
    {
        var text = new Expect(violations).Text(value);
        if (text is null)
            return null;
        var items = Parse(text);
        if (items is null)
            violations.Add(value!, "这里应当是写成文字的 JSON 字符串数组，例如 \"[\\\"Approve\\\"]\"，请改正。");
        else if (items.Count == 0)
            violations.Add(value!, "列表是空的，请至少写一项。");
        foreach (var twice in (items ?? []).GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Count() > 1))
            violations.Add(value!, $"{Quote.Of(twice.Key)}写了两次，请只保留一个。");
        foreach (var odd in (items ?? []).Where(i => Choices is not null && !Choices.Contains(i)))
            violations.Add(value!, $"{Quote.Of(odd)}不在允许之列，请改为其中之一：{string.Join('、', Choices ?? [])}。");
        return items?.Distinct(StringComparer.Ordinal).ToList();
    }

    private static List<string>? Parse(string text)
    {
        try
        {
            var items = JsonSerializer.Deserialize<string?[]>(text);
            return items is null || items.Contains(null) ? null : [.. items.OfType<string>()];
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
