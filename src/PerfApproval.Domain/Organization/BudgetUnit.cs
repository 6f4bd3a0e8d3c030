namespace PerfApproval.Domain.Organization;

/// <summary>A budget unit (预算单位): it prepares target tables under its department.</summary>
public sealed class BudgetUnit(Guid bureauId, Guid id, Guid departmentId, string code, string name)
{
    public Guid BureauId { get; private set; } = bureauId;

    public Guid Id { get; private set; } = id;

    public Guid DepartmentId { get; private set; } = departmentId;

    /// <summary>单位编码, such as 331001.</summary>
    public string Code { get; private set; } = code;

    public string Name { get; private set; } = name;
}
