using PerfApproval.Domain.Tests.Tables.Exploring;

namespace PerfApproval.Web.Tests.Walking;

/// <summary>What was tried on all walks together: a proof that never gets anywhere would prove nothing.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<Verb, (int Done, int Refused)> counts = [];

    public int Tried => counts.Values.Sum(c => c.Done + c.Refused);

    public int Done => counts.Values.Sum(c => c.Done);

    public IEnumerable<Verb> NeverDone => Enum.GetValues<Verb>().Where(v => counts.GetValueOrDefault(v).Done == 0);

    public void Count(Verb verb, bool done)
    {
        var (before, refused) = counts.GetValueOrDefault(verb);
        counts[verb] = done ? (before + 1, refused) : (before, refused + 1);
    }

    public override string ToString() => $"{Tried} steps tried, {Done} done, {Tried - Done} refused; "
        + string.Join(", ", counts.Select(c => $"{c.Key} {c.Value.Done} of {c.Value.Done + c.Value.Refused}"));
}
