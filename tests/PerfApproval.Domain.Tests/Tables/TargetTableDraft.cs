using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Domain.Tests.Tables;

/// <summary>A target table that is not filed yet: what it says and around whom it will be filed.</summary>
internal sealed class TargetTableDraft
{
    private string name = "物业管理费";
    private string total = "49.02";
    private int number = 1;

    public Office Office { get; private set; } = new();

    public TargetTableDraft Named(string given)
    {
        name = given;
        return this;
    }

    public TargetTableDraft Numbered(int given)
    {
        number = given;
        return this;
    }

    /// <param name="amount">In 万元, as printed.</param>
    public TargetTableDraft Costing(string amount)
    {
        total = amount;
        return this;
    }

    public TargetTableDraft FiledAround(Office office)
    {
        Office = office;
        return this;
    }

    public FiledTable DraftedFor(string workflow) => DraftedForDefinition(ShippedDefinition.Of(workflow));

    public FiledTable DraftedForDefinition(ShippedDefinition definition) => new(Office, definition, Content(definition.Form.Id));

    public FiledTable SubmittedTo(string workflow) => DraftedFor(workflow).Submitted();

    public FiledTable SubmittedToDefinition(ShippedDefinition definition) => DraftedForDefinition(definition).Submitted();

    public TargetContent Content(string form) => SampleContent.Project(form, name, total, number);

    public static TargetContent OverallContent(string form) => new()
    {
        Form = form,
        Year = 2026,
        Unit = new("331001", "某区人民法院"),
        Overall = new() { Goal = ["依法审判。"], Items = [new("审判执行", "提质增效", "结案率≥90%")], Measures = ["1.落实责任。"] },
    };
}
