using PerfApproval.Domain.Tables;

namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>What a walk tries in a situation: as often something that leads on as any of what anybody might try.</summary>
internal static class Pickings
{
    private const int TriesAtOnce = 6;

    private static readonly Verb[] Onwards = [Verb.Submit, Verb.Decide, Verb.Decide, Verb.Decide, Verb.Publish, Verb.Accept, Verb.Decline];

    /// <summary>A few moves, thrown one after the other; whoever has done one throws anew from where it led.</summary>
    public static IEnumerable<Move> ToTry(this Situation at, Random dice)
    {
        var moves = new Moves(at, dice.Next(1000), 1).All.ToLookup(m => m.Verb);
        for (var tries = 0; tries < TriesAtOnce; tries++)
        {
            var leading = dice.Next(2) == 0 ? at.LeadingOn(moves, dice) : null;
            yield return leading ?? at.OfAKind([.. moves[moves.ElementAt(dice.Next(moves.Count)).Key]], dice);
        }
    }

    private static Move? LeadingOn(this Situation at, ILookup<Verb, Move> moves, Random dice) =>
        dice.Shuffled(Onwards).SelectMany(verb => dice.Shuffled(moves[verb])).FirstOrDefault(at.IsWorthTrying);

    // What is seldom allowed is sought now and then, or it would hardly ever be done.
    private static Move OfAKind(this Situation at, Move[] moves, Random dice)
    {
        dice.Shuffle(moves);
        return (dice.Next(2) == 0 ? moves.FirstOrDefault(at.IsWorthTrying) : null) ?? moves[0];
    }

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
