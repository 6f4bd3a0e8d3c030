namespace PerfApproval.Domain.Rules;

/// <summary>What must hold inside a rule book before anything is reviewed by it.</summary>
internal static class RuleBookCheck
{
    private const int LongestWord = 60;

    public static IEnumerable<string> FaultsOf(RuleBook book) =>
        [.. Keys(book), .. Words(book), .. Typos(book), .. Limits(book), .. Shares(book.Weights)];

    private static IEnumerable<string> Keys(RuleBook book)
    {
        string[] cases = [.. RuleCatalog.All.SelectMany(r => r.Cases.Keys.Select(r.KeyOf))];
        return [
            .. Unknown("cases", book.Cases.Keys, cases),
            .. Missing("cases", book.Cases.Keys, cases),
            .. Unknown("limits", book.Limits.Keys, RuleLimits.All),
            .. Missing("limits", book.Limits.Keys, RuleLimits.All),
            .. Unknown("words", book.Words.Keys, RuleWords.All),
            .. Missing("words", book.Words.Keys, RuleWords.All),
        ];
    }

    private static IEnumerable<string> Unknown(string part, IEnumerable<string> given, IReadOnlyCollection<string> known) =>
        given.Where(k => !known.Contains(k)).Select(k => $"{part} 中没有“{k}”这一项，请核对名称");

    private static IEnumerable<string> Missing(string part, IEnumerable<string> given, IReadOnlyCollection<string> known) =>
        known.Except(given).Select(k => $"{part} 缺少“{k}”");

    private static IEnumerable<string> Words(RuleBook book) =>
        from list in book.Words
        from word in list.Value
        where word is not { Length: > 0 and <= LongestWord } || word.Trim() != word
        select $"“{list.Key}”中的词“{word}”是空的、过长或带有空格";

    private static IEnumerable<string> Typos(RuleBook book) =>
        from typo in book.Typos
        where typo.Key.Trim().Length < 2 || typo.Key == typo.Value || typo.Key.Length > LongestWord
        select $"错别字“{typo.Key}”须至少两个字，并与正确写法不同";

    private static IEnumerable<string> Limits(RuleBook book) =>
        book.Limits.Where(l => l.Value is < 0 or > 1_000_000).Select(l => $"“{l.Key}”须在 0 和 1000000 之间");

    private static IEnumerable<string> Shares(Weighting weights)
    {
        foreach (var shares in new[] { weights.WithCost, weights.WithoutCost })
        {
            if (shares.Values.Any(s => s <= 0) || shares.Values.Sum() > 100) yield return "权重须大于 0，合计不超过 100";
        }
    }
}
