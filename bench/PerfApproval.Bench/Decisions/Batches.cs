using System.Net;

namespace PerfApproval.Bench.Decisions;

/// <summary>A hundred decisions sent as one batch.</summary>
internal sealed class Batches(Stock stock, Clients clients)
{
    public const int Size = 100;

    private const int Turns = 15;
    private const double Longest = 150;

    public async Task RunAsync(Action<bool, FormattableString> require)
    {
        var took = new List<double>();
        for (var turn = -5; turn < Turns; turn++)
        {
            var answer = await clients[0].DecideAllAsync(stock.Tasks[0]);
            if (answer.Status != HttpStatusCode.Redirect || await stock.DecisionsAsync() != Size)
                throw new InvalidOperationException($"A batch was not recorded: {answer.Status} {answer.Refusal}");
            if (turn >= 0) took.Add(answer.Took.TotalMilliseconds);
            await stock.RestoreAsync();
        }

        var latencies = new Latencies(took);
        require(latencies.Percentile(.5) <= Longest, $"a batch of {Size} takes {latencies} (goal {Longest:F0} ms)");
    }
}
