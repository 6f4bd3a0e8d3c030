using PerfApproval.Domain.Documents;
using PerfApproval.Word.Writing;

namespace PerfApproval.Word.Redlining;

/// <summary>One of the two documents of a comparison: what it gathers and what stands on its cover.</summary>
public sealed record Edition(IReadOnlyList<TargetDocument> Units, Imprint Imprint)
{
    public static Edition Of(TargetDocument document) => new([document], Imprint.Of(document));
}
