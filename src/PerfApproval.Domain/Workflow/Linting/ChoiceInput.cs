namespace PerfApproval.Domain.Workflow.Linting;

/// <summary>An input that is one of the words of an enumeration.</summary>
internal sealed record ChoiceInput(string Key, Type Enumeration) : InputRule(Key, "String", "Literal")
{
    /// <summary>All of them, unless only some are a definition's to say.</summary>
    public IReadOnlyList<string> Choices { get; init; } = Enum.GetNames(Enumeration);

    public override object? Read(JsonPlace? value, Violations violations) =>
        new Expect(violations).OneOf(value, Choices) is { } chosen ? Enum.Parse(Enumeration, chosen) : null;
}
