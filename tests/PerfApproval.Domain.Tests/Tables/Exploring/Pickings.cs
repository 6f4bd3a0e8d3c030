using PerfApproval.Domain.Tables;

namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>What a walk tries in a situation: what leads on, what is seldom allowed, and anything that anybody might try.</summary>
internal static class Pickings
{
    private const int TriesAtOnce = 6;
    private const int MostOfAKind = 12;

    private static readonly Verb[] Onwards = [Verb.Submit, Verb.Decide, Verb.Decide, Verb.Decide, Verb.Publish, Verb.Accept, Verb.Decline];

    private static readonly Verb[] OnTheTable = [.. Enum.GetValues<Verb>().Where(v => v < Verb.RolesChanged)];

    /// <summary>A few moves, thrown one after the other; whoever has done one throws anew from where it led.</summary>
    public static IEnumerable<Move> ToTry(this Situation at, Random dice)
    {
        var moves = new Moves(at, dice.Next(1000), 1).All.ToLookup(m => m.Verb);
        for (var tries = 0; tries < TriesAtOnce; tries++)
        {
            var sought = dice.Next(4) switch
            {
                0 or 1 => at.FirstAllowed(Onwards, verb => moves[verb].Where(LeadsOn), dice),
                2 => at.FirstAllowed(OnTheTable, verb => moves[verb], dice),
                _ => null,
            };
            Move[] any = [.. moves.ElementAt(dice.Next(moves.Count))];
            yield return sought ?? any[dice.Next(any.Length)];
        }
    }

    private static bool LeadsOn(Move move) => move.Choice is null or { Verdict: Verdict.Approve };

    private static Move? FirstAllowed(this Situation at, Verb[] verbs, Func<Verb, IEnumerable<Move>> moves, Random dice) => at.Stage is null ? null
        : dice.Shuffled(verbs).SelectMany(verb => dice.Shuffled(moves(verb)).Take(MostOfAKind)).FirstOrDefault(at.IsWorthTrying);

    // Allowed, and not the end of the walk; what fails otherwise than by a rule is worth trying, too.
    private static bool IsWorthTrying(this Situation at, Move move)
    {
        if (move.Verb == Verb.Terminate || move.Choice?.Verdict == Verdict.Reject) return false;
        try
        {
            at.After(move, at.Table.Copy());
            return true;
        }
        catch (Exception refusal)
        {
            return refusal is not RuleBrokenException;
        }
    }

    private static T[] Shuffled<T>(this Random dice, IEnumerable<T> items)
    {
        T[] shuffled = [.. items];
        dice.Shuffle(shuffled);
        return shuffled;
    }
}
