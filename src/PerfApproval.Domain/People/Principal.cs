namespace PerfApproval.Domain.People;

/// <summary>Somebody (委托人) for whom a delegate may review today, with the roles that were delegated.</summary>
public sealed record Principal(Guid DelegationId, Actor Actor)
{
    public Guid Id => Actor.Id;

    public string Name => Actor.Person.Name;
}
