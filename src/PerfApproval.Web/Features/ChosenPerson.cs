namespace PerfApproval.Web.Features;

/// <summary>A field of a form in which one of several people is chosen.</summary>
public sealed record ChosenPerson(string Label, IReadOnlyList<PersonChoice> Choices, Guid? PersonId);
