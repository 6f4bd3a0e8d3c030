using PerfApproval.Domain;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Tests.Walking;

/// <summary>What became of something that was tried: it was done, or refused with a sentence, or there was no such table for that person.</summary>
internal sealed record Answer(bool IsDone, string Sentence)
{
    private const string NotFound = "no such table for this person";

    public static Answer Done { get; } = new(true, "");

    public static Answer Refused(string sentence) => new(false, sentence);

    /// <summary>How the application answers; whatever else it throws is an answer that nobody agrees with.</summary>
    public static async Task<Answer> OfAsync(Func<Task> attempt)
    {
        try
        {
            await attempt();
            return Done;
        }
        catch (RecordNotFoundException)
        {
            return Refused(NotFound);
        }
        catch (RuleBrokenException refusal)
        {
            return Refused(refusal.Message);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return Refused($"neither done nor refused: {failure}");
        }
    }

    /// <summary>Whether the database's answer is this one of the model; to whom the table is hidden, no reason is given either.</summary>
    public bool AgreesWith(Answer found) => found == this || !IsDone && found.Sentence == NotFound;

    public override string ToString() => IsDone ? "done" : Sentence;
}
