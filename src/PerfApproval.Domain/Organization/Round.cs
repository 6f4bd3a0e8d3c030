namespace PerfApproval.Domain.Organization;

/// <summary>A filing round (编报批次): a year and an occasion, with the form and the workflow its tables follow.</summary>
public sealed class Round(Guid bureauId, Guid id, int year, RoundOccasion occasion, string formId, string definitionId)
{
    public Guid BureauId { get; private set; } = bureauId;

    public Guid Id { get; private set; } = id;

    public int Year { get; private set; } = year;

    public RoundOccasion Occasion { get; private set; } = occasion;

    public string FormId { get; private set; } = formId;

    /// <summary>The workflow; a table takes the version that is released when it is created and keeps it.</summary>
    public string DefinitionId { get; private set; } = definitionId;
}

/// <summary>年度编报 or 调整.</summary>
public enum RoundOccasion
{
    Annual,
    Adjustment,
}
