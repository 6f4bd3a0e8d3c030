using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Rules;

namespace PerfApproval.Web.Features.RuleBooks;

/// <summary>A version of a rule book: who made it when, why, and what it changed.</summary>
public sealed record ShownEdition(int Number, string PersonName, DateTimeOffset At, string Reason, IReadOnlyList<string> Changes)
{
    /// <param name="editions">The latest first.</param>
    /// <param name="shipped">What the first one was made from.</param>
    public static IReadOnlyList<ShownEdition> Of(IReadOnlyList<RuleBookEdition> editions, RuleBook shipped, Form form) =>
    [
        .. editions.Select((edition, i) => new ShownEdition(edition.Number, edition.PersonName, edition.At, edition.Reason, RuleBookChanges.Between(
            i + 1 < editions.Count ? editions[i + 1].Book(shipped, form) : shipped, edition.Book(shipped, form)))),
    ];
}
