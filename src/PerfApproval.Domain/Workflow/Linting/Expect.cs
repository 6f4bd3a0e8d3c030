using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace PerfApproval.Domain.Workflow.Linting;

/// <summary>Reads values of the kind that a definition has at a place; a place that is missing was reported with its object.</summary>
internal sealed class Expect(Violations violations)
{
    /// <summary>False where the place holds no object; unknown and missing keys are reported.</summary>
    public bool Members(
        [NotNullWhen(true)] JsonPlace? place, IReadOnlyCollection<string> required, IReadOnlyCollection<string> optional)
    {
        if (!Is(place, "一个对象 {…}", JsonValueKind.Object))
            return false;
        var known = string.Join('、', required.Concat(optional).DefaultIfEmpty("（没有）"));
        foreach (var (key, value) in place.Members.Where(m => !required.Contains(m.Key) && !optional.Contains(m.Key)))
            violations.Add(value, $"不认识的键{Quote.Of(key)}，请删除；这里可以有的键是：{known}。");
        foreach (var key in required.Where(k => !place.Members.ContainsKey(k)))
            violations.Add(place, $"缺少键“{key}”，请补上。");
        return true;
    }

    public IReadOnlyList<JsonPlace> Items(JsonPlace? place) =>
        Is(place, "一个数组 […]", JsonValueKind.Array) ? place.Items : [];

    public void Nothing(JsonPlace? place)
    {
        if (Items(place).Count > 0)
            violations.Add(place!, "本系统的流程不使用这一项，请改为空数组 []。");
    }

    public string? Text(JsonPlace? place) =>
        Is(place, "一段文字 \"…\"", JsonValueKind.String) ? place.Text : null;

    public bool? Truth(JsonPlace? place) =>
        Is(place, " true 或 false", JsonValueKind.True, JsonValueKind.False) ? place.Kind == JsonValueKind.True : null;

    public int? WholeNumber(JsonPlace? place, int least, int most)
    {
        if (!Is(place, "一个整数", JsonValueKind.Number))
            return null;
        if (int.TryParse(place.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
            return number;
        violations.Add(place, $"应当是 {least} 到 {most} 之间的整数，请改正。");
        return null;
    }

    public decimal? Number(JsonPlace? place)
    {
        if (!Is(place, "一个数字", JsonValueKind.Number))
            return null;
        if (decimal.TryParse(place.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return number;
        violations.Add(place, "数字太大，请改小。");
        return null;
    }

    /// <summary>The text where it is one of these; they are compared letter by letter.</summary>
    public string? OneOf(JsonPlace? place, IReadOnlyCollection<string> choices)
    {
        var text = Text(place);
        if (text is null || choices.Contains(text))
            return text;
        violations.Add(place!, $"{Quote.Of(text)}不在允许之列，请改为其中之一：{string.Join('、', choices)}。");
        return null;
    }

    public bool Is([NotNullWhen(true)] JsonPlace? place, string wanted, params ReadOnlySpan<JsonValueKind> kinds)
    {
        if (place is null)
            return false;
        if (kinds.Contains(place.Kind))
            return true;
        violations.Add(place, $"这里应当是{wanted}，请改正。");
        return false;
    }
}
