namespace PerfApproval.Domain.Organization;

/// <summary>A finance bureau (财政局): the tenant to which every other row belongs.</summary>
public sealed class FinanceBureau(Guid id, string code, string name)
{
    public Guid Id { get; private set; } = id;

    /// <summary>The administrative code (区划) with which its project codes begin.</summary>
    public string Code { get; private set; } = code;

    public string Name { get; private set; } = name;
}
