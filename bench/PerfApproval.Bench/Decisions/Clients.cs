namespace PerfApproval.Bench.Decisions;

/// <summary>The sixteen reviewers who decide at the same time, each for a department of their own.</summary>
internal sealed class Clients : IDisposable
{
    /// <summary>The first of each client's turn, in which connections and plans are made anew, are not counted on either side.</summary>
    public const int NotCounted = 8;

    private readonly Reviewer[] reviewers;

    private Clients(Reviewer[] reviewers) => this.reviewers = reviewers;

    public static async Task<Clients> SignInAsync(Uri application)
    {
        var reviewers = new Reviewer[Bureau.Departments];
        for (var i = 0; i < reviewers.Length; i++) reviewers[i] = await Reviewer.SignInAsync(application, Bureau.ReviewerOf(i));
        return new(reviewers);
    }

    public Reviewer this[int department] => reviewers[department];

    /// <summary>Decides the whole stock, all clients at once.</summary>
    public async Task<IReadOnlyList<double>> DecideAsync(Stock stock)
    {
        var all = await Task.WhenAll(reviewers.Select((reviewer, i) => Task.Run(() => DecideAsync(reviewer, stock.Tasks[i]))));
        return [.. all.SelectMany(one => one)];
    }

    public void Dispose()
    {
        foreach (var reviewer in reviewers) reviewer.Dispose();
    }

    private static async Task<List<double>> DecideAsync(Reviewer reviewer, IReadOnlyList<WaitingTask> tasks)
    {
        var took = new List<double>();
        foreach (var task in tasks)
        {
            var answer = await reviewer.DecideAsync(task, Guid.NewGuid());
            if (!answer.IsRecorded) throw new InvalidOperationException($"A decision was not recorded: {answer.Status} {answer.Refusal}");
            took.Add(answer.Took.TotalMilliseconds);
        }

        return took[NotCounted..];
    }
}
