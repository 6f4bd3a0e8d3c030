namespace PerfApproval.Domain.Workflow.Linting;

/// <summary>An input that is true or false; false where it is left out.</summary>
internal sealed record TruthInput(string Key) : InputRule(Key, "Boolean", "Literal")
{
    public override object? Read(JsonPlace? value, Violations violations) => new Expect(violations).Truth(value);
}
