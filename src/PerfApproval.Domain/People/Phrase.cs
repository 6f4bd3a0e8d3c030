namespace PerfApproval.Domain.People;

/// <summary>A sentence that a reviewer writes often and keeps at hand (常用语).</summary>
public sealed class Phrase
{
    public const int Longest = 500;

    private Phrase() { }

    public Guid BureauId { get; private set; }

    public Guid PersonId { get; private set; }

    public string Text { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <exception cref="RuleBrokenException">Empty or too long.</exception>
    public static Phrase Keep(Person person, string text, DateTimeOffset at)
    {
        var kept = text.Trim();
        if (kept.Length == 0) throw new RuleBrokenException("常用语不能为空，请写一句话。");
        if (kept.Length > Longest) throw new RuleBrokenException($"常用语最多 {Longest} 字，请写短一些。");
        return new() { BureauId = person.BureauId, PersonId = person.Id, Text = kept, At = at };
    }
}
