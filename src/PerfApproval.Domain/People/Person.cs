namespace PerfApproval.Domain.People;

/// <summary>Somebody who prepares, reviews, publishes, administers or audits; one person, whatever roles are held.</summary>
public sealed class Person(Guid bureauId, Guid id, string name, string email)
{
    public Guid BureauId { get; private set; } = bureauId;

    public Guid Id { get; private set; } = id;

    public string Name { get; private set; } = name;

    public string Email { get; private set; } = email;
}
