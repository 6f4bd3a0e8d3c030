using System.Net;
using Npgsql;

namespace PerfApproval.Bench.Decisions;

/// <summary>Five hundred colleagues who decide on the same task at the same moment.</summary>
internal sealed class Race(Stand stand, NpgsqlConnection database, Bureau bureau, Stock stock)
{
    private const int Racers = 500;

    public async Task RunAsync(Action<bool, FormattableString> require)
    {
        await bureau.AppointRacersAsync(Racers);
        var racers = new Reviewer[Racers];
        await Parallel.ForAsync(0, Racers, new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (i, _) => racers[i] = await Reviewer.SignInAsync(stand.Application, Bureau.RacerOf(i)));
        var task = stock.Tasks[0][0];
        var before = await EffectsAsync(task);
        using var start = new SemaphoreSlim(0);
        var running = racers.Select(async racer =>
        {
            await start.WaitAsync();
            return await racer.DecideAsync(task, Guid.NewGuid());
        }).ToList();
        start.Release(Racers);
        var answers = await Task.WhenAll(running);
        var effects = await EffectsAsync(task);

        require(answers.Count(a => a.IsRecorded) == 1, $"of {Racers} decisions at once {answers.Count(a => a.IsRecorded)} counted");
        require(answers.Count(a => a.Status == HttpStatusCode.UnprocessableEntity && a.Refusal.Contains("先行办理", StringComparison.Ordinal)) == Racers - 1,
            $"{answers.Count(a => a.Status == HttpStatusCode.UnprocessableEntity)} were told who was first, {answers.Count(a => (int)a.Status >= 500)} failed; answered within {new Latencies(answers.Select(a => a.Took.TotalMilliseconds))}");
        require((effects.Decisions, effects.Decided, effects.Mails) == (before.Decisions + 1, before.Decided + 1, before.Mails + 1),
            $"effects: {effects.Decisions} decision, {effects.Decided} trail entry, {effects.Mails - before.Mails} mail");
        foreach (var racer in racers) racer.Dispose();
    }

    private async Task<(long Decisions, long Decided, long Mails)> EffectsAsync(WaitingTask task) => (
        await database.OneAsync<long>($"SELECT count(*) FROM decision WHERE table_id = '{task.TableId}'"),
        await database.OneAsync<long>($"SELECT count(*) FROM audit_entry WHERE table_id = '{task.TableId}' AND what = 'decided'"),
        await database.OneAsync<long>($"SELECT count(*) FROM outbox WHERE table_id = '{task.TableId}'"));
}
