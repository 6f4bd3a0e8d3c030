using PerfApproval.Domain.Documents;

namespace PerfApproval.Word.Writing;

/// <summary>What a document says on its cover: who issues it, for which year and on which day.</summary>
public sealed record Imprint(DocumentUnit Issuer, int? Year, DateOnly? Date = null)
{
    public static Imprint Of(TargetDocument document) => new(document.Unit, document.Year);
}
