using PerfApproval.Domain.People;

namespace PerfApproval.Web.Features.Publications;

/// <summary>What is to be published together: a unit's or a department's tables of one round, as an address names it.</summary>
public sealed record PublicationChoice(Scope Scope, Guid RoundId)
{
    public string Query => $"?{(Scope.Kind == ScopeKind.Unit ? "unit" : "department")}={Scope.Id}&round={RoundId}";

    /// <returns>Null where the address does not name exactly one unit or department, and a round.</returns>
    public static PublicationChoice? Of(Guid? unit, Guid? department, Guid? round) => (unit, department, round) switch
    {
        ({ } id, null, { } of) => new(new(ScopeKind.Unit, id), of),
        (null, { } id, { } of) => new(new(ScopeKind.Department, id), of),
        _ => null,
    };
}
