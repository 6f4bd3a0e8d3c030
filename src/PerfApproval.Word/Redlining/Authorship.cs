namespace PerfApproval.Word.Redlining;

/// <summary>Who is answerable for each change of a redline.</summary>
/// <param name="otherwise">For what nobody wrote, such as numbering, contents and layout, and for what <paramref name="known"/> does not know.</param>
/// <param name="known">Who changed a place; of places that were removed, their earlier text is asked about.</param>
public sealed class Authorship(Revision otherwise, Func<ChangePlace, Revision?>? known = null)
{
    internal Revision Otherwise => otherwise;

    internal Revision Of(ChangePlace place) => known?.Invoke(place) ?? otherwise;
}
