namespace PerfApproval.Domain.Workflow.Linting;

/// <summary>An input that is a whole number within bounds.</summary>
internal sealed record NumberInput(string Key, int Least, int Most) : InputRule(Key, "Int32", "Literal")
{
    public override object? Read(JsonPlace? value, Violations violations) =>
        new Expect(violations).WholeNumber(value, Least, Most);
}
