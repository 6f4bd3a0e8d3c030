namespace PerfApproval.Web.Features;

/// <summary>What is wrong with one field of a form, said in a sentence.</summary>
/// <param name="Field">The id of the element at which it can be put right.</param>
public sealed record FieldFault(string Field, string Sentence)
{
    /// <summary>The id of the sentence as it stands at the field.</summary>
    public string Id => $"fault-{Field}";
}
