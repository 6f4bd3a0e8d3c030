using PerfApproval.Domain.People;

namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>What may happen to the people around a table: appointed, dismissed, away.</summary>
/// <param name="turn">Which share of the changes is tried now.</param>
/// <param name="shares">Into how many shares they are divided.</param>
internal sealed class StaffMoves(Situation at, int turn, int shares)
{
    private readonly Cast cast = at.Scene.Cast;

    public IEnumerable<Move> All => Endings().Concat(Changes().Where((_, i) => i % shares == turn % shares));

    // Those who come back end their own delegation, which the rules of delegation allow at any time.
    private IEnumerable<Move> Endings() => at.Staff.Delegations.Select(d => new Move(Verb.EndDelegation, d.Principal));

    private IEnumerable<Move> Changes() => Dismissals().Concat(Appointments()).Concat(Delegations());

    private IEnumerable<Move> Dismissals() => at.Staff.Appointments.Where(a => a.Person > Cast.Auditor)
        .Select(a => new Move(Verb.Dismiss, Cast.Administrator, -1, a.Person) { Post = a.Post });

    private IEnumerable<Move> Appointments()
    {
        Post[] posts = [.. cast.ReviewPosts, new(Role.Preparer, cast.Scope(ScopeKind.Unit)), new(Role.Publisher, cast.Scope(ScopeKind.Bureau))];
        for (var person = 0; person < cast.People.Count; person++)
        {
            // Most people would only be one more of the same; whoever has had a hand in the table is interesting.
            if (person != cast.Outsider && person > Cast.Preparer && !HasDecided(person)) continue;
            foreach (var post in posts.Where(p => !at.Staff.Appointments.Contains(new(person, p))))
                yield return new(Verb.Appoint, Cast.Administrator, -1, person) { Post = post };
        }
    }

    private bool HasDecided(int person) => at.Table.Decisions.Any(d => d.PersonId == cast.People[person].Id);

    private IEnumerable<Move> Delegations()
    {
        for (var principal = 0; principal < cast.People.Count; principal++)
        {
            if (!at.Staff.Actors[principal].Reviews && principal != turn % cast.People.Count) continue;
            for (var to = 0; to < cast.People.Count; to++)
                if (at.Staff.Actors[to].Reviews || to == (turn + principal) % cast.People.Count) yield return new(Verb.Delegate, principal, -1, to);
        }
    }
}
