namespace PerfApproval.Domain.Organization;

/// <summary>A department (主管部门) with the business division of the bureau that is in charge of it.</summary>
public sealed class Department(Guid bureauId, Guid id, Guid divisionId, string code, string name)
{
    public Guid BureauId { get; private set; } = bureauId;

    public Guid Id { get; private set; } = id;

    public Guid DivisionId { get; private set; } = divisionId;

    public string Code { get; private set; } = code;

    public string Name { get; private set; } = name;
}
