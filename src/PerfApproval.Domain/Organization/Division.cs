namespace PerfApproval.Domain.Organization;

/// <summary>A division of the bureau (处室): a business division in charge of departments, or the performance division.</summary>
public sealed class Division(Guid bureauId, Guid id, string name, DivisionKind kind)
{
    public Guid BureauId { get; private set; } = bureauId;

    public Guid Id { get; private set; } = id;

    public string Name { get; private set; } = name;

    public DivisionKind Kind { get; private set; } = kind;
}

/// <summary>业务处室 or 绩效处室.</summary>
public enum DivisionKind
{
    Business,
    Performance,
}
