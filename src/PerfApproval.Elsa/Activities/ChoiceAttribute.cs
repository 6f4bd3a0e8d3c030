using Elsa.Workflows.Attributes;
using Elsa.Workflows.UIHints;

namespace PerfApproval.Elsa.Activities;

/// <summary>An input whose value is a word of an enumeration, chosen in Elsa Studio from a list.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ChoiceAttribute : InputAttribute
{
    public ChoiceAttribute(Type words)
    {
        Words = words;
        Options = Enum.GetNames(words);
        UIHint = InputUIHints.DropDown;
    }

    public Type Words { get; }
}
