namespace PerfApproval.Web.Features.Drafts;

/// <summary>A row of a draft on a page, which buttons add, duplicate, move and remove.</summary>
public interface ITypedRow<TRow>
    where TRow : ITypedRow<TRow>
{
    /// <summary>A blank row to stand below this one.</summary>
    TRow Next();

    TRow Twin();
}
