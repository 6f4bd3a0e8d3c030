using System.Text.Json;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Json;
using PerfApproval.Domain.People;

namespace PerfApproval.Domain.Rules;

/// <summary>A version of a bureau's own rule book for a form and a year (审核规则的版本): never edited, only followed by another.</summary>
public sealed class RuleBookEdition
{
    private RuleBookEdition() { }

    public Guid BureauId { get; private set; }

    public string FormId { get; private set; } = "";

    public int Year { get; private set; }

    /// <summary>Counted from 1 within the form and the year.</summary>
    public int Number { get; private set; }

    /// <summary>Canonical JSON of the <see cref="RuleBook"/>.</summary>
    public string Content { get; private set; } = "";

    public string Sha256 { get; private set; } = "";

    public Guid PersonId { get; private set; }

    public string PersonName { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>What submissions are reviewed by from now on.</summary>
    /// <param name="latest">How many versions there are already.</param>
    /// <param name="inForce">What they are reviewed by now.</param>
    /// <exception cref="RuleBrokenException">No administrator, no reason, nothing changed, or the book contradicts itself.</exception>
    public static RuleBookEdition Adopt(Actor administrator, Form form, int year, RuleBook book, int latest, RuleBook inForce, string reason, DateTimeOffset at)
    {
        if (!administrator.Is(Role.Administrator)) throw new RuleBrokenException("只有系统管理员可以修改审核规则；请联系系统管理员。");
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleBrokenException("修改审核规则需要写明理由，请填写后再保存。");
        string[] faults = [.. RuleBookCheck.FaultsOf(book)];
        if (faults.Length > 0) throw new RuleBrokenException($"审核规则有 {faults.Length} 处需要修改：{string.Join("；", faults)}。");
        var content = book.Canonical();
        if (content == inForce.Canonical()) throw new RuleBrokenException("审核规则没有改动，没有保存新的版本；请先修改再保存。");
        return new()
        {
            BureauId = administrator.BureauId,
            FormId = form.Id,
            Year = year,
            Number = latest + 1,
            Content = content,
            Sha256 = CanonicalJson.Sha256(content),
            PersonId = administrator.Id,
            PersonName = administrator.Person.Name,
            Reason = reason.Trim(),
            At = at,
        };
    }

    /// <summary>The book that it is.</summary>
    /// <param name="shipped">Says what is to be done about rules and lists that the program has learnt since.</param>
    public RuleBook Book(RuleBook shipped, Form form)
    {
        var own = JsonSerializer.Deserialize<RuleBook>(Content, RuleBookText.Options) ?? shipped;
        return own with
        {
            Cases = Known(own.Cases, shipped.Cases),
            Limits = Known(own.Limits, shipped.Limits),
            Words = Known(own.Words, shipped.Words),
            Version = VersionOf(form, Year, Number),
        };
    }

    public static string VersionOf(Form form, int year, int number) => $"{form.Region} {year} 年第 {number} 版";

    private static Dictionary<string, T> Known<T>(IReadOnlyDictionary<string, T> own, IReadOnlyDictionary<string, T> shipped) =>
        shipped.ToDictionary(s => s.Key, s => own.TryGetValue(s.Key, out var said) ? said : s.Value, StringComparer.Ordinal);
}
