using PerfApproval.Domain;
using PerfApproval.Domain.Tests.Tables.Exploring;
using PerfApproval.Web.Mail;

namespace PerfApproval.Web.Tests.Walking;

/// <summary>Random moves of everybody, tried on a table in memory and on the same table in the database; the same seed walks the same way.</summary>
internal sealed class Walk(Ground ground, Scene scene, int seed, Tally tally)
{
    // What has ended refuses nearly everything.
    private const int StepsAfterTheEnd = 3;

    private readonly Random dice = new(seed);
    private readonly List<string> path = [];
    private readonly Likeness likeness = new(scene.Cast);
    private StoredTable? stored;

    /// <summary>In what the database differed from the model first, and after which moves; empty when in nothing.</summary>
    public string Difference { get; private set; } = "";

    private StoredTable Stored => stored ?? throw new InvalidOperationException("The walk has not begun.");

    public async Task<Walk> GoAsync(int steps)
    {
        var at = scene.Beginning;
        stored = new(ground, scene.Cast.Place.BureauId, await ground.SettleAsync(at));
        await CompareAsync(at, "import");
        // Later than that nobody stands in for anybody any more.
        for (int step = 0, after = 0; step < steps && after < StepsAfterTheEnd && at.Today < Staff.Until && Difference.Length == 0; step++)
        {
            at = await StepAsync(at);
            if (at.Stage is null) after++;
        }

        return this;
    }

    private async Task<Situation> StepAsync(Situation at)
    {
        foreach (var move in at.ToTry(dice))
        {
            var (after, answer) = Tried(at, move);
            ground.Clock.Now = at.TimeOf(move);
            var found = await Answer.OfAsync(() => ground.DoAsync(services => new Enactment(services, at, Stored.Id, likeness).OfAsync(move)));
            tally.Count(move.Verb, after is not null);
            if (!answer.AgreesWith(found)) Differ(move.ToString(), [$"the model: {answer}", $"the database: {found}"]);
            if (Difference.Length > 0) break;
            if (after is null) continue;
            await CompareAsync(after, move.ToString());
            return move.Verb == Verb.Wait && Difference.Length == 0 && dice.Next(2) == 0 ? await KeepUpAsync(after) : after;
        }

        return at;
    }

    private static (Situation? After, Answer Answer) Tried(Situation at, Move move)
    {
        try
        {
            return (at.After(move, at.Table.Copy()), Answer.Done);
        }
        catch (RuleBrokenException refusal)
        {
            return (null, Answer.Refused(refusal.Message));
        }
    }

    // What the worker finds to do without being asked, by its own questions to the database.
    private async Task<Situation> KeepUpAsync(Situation at)
    {
        var after = at with { Table = at.Table.Copy() };
        Upkeep.Of(after);
        await ground.DoAsync(Upkeep.RunAsync);
        await CompareAsync(after, "upkeep");
        return after;
    }

    private async Task CompareAsync(Situation at, string move)
    {
        var mails = at.Table.TakeNotices().Select(n => MailWords.Of(n, at.Table, at.Table.ChangedAt));
        string[] model = [.. RowText.Of(at.Table), .. at.Table.Trail.Select(RowText.Of), .. mails.Select(RowText.Of)];
        if (likeness.Differences(model, await Stored.RowsAsync()) is { Count: > 0 } differences) Differ(move, differences);
        path.Add(move);
    }

    private void Differ(string move, IEnumerable<string> differences) =>
        Difference = $"{scene.Name}\n  {string.Join("\n  ", differences)}\n  after {string.Join(" -> ", path)} -> {move}";
}
