namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>A walk of random moves through what can become of one table; the same number walks the same way.</summary>
internal sealed class Wandering(Scene scene, int seed)
{
    private readonly Random dice = new(seed);
    private readonly List<Move> path = [];

    public int Tried { get; private set; }

    public IReadOnlyList<Move> Path => path;

    /// <summary>What did not hold first, and after which moves; empty when all did.</summary>
    public string Difference { get; private set; } = "";

    public Wandering Go(int steps)
    {
        var at = scene.Beginning;
        for (var step = 0; step < steps && Difference.Length == 0; step++) at = Step(at);
        return this;
    }

    private Situation Step(Situation at)
    {
        foreach (var move in at.ToTry(dice))
        {
            var trial = Trial.Of(at, move, at.Table.Copy());
            Tried++;
            if (trial.Broken.Count > 0) Difference = $"{scene.Name}, seed {seed}: {string.Join("; ", trial.Broken)}\n  after {string.Join(" -> ", path)} -> {move}";
            if (trial.After is not { } after) continue;
            path.Add(move);
            return after with { Memory = Memory.Of(at, move) };
        }

        return at;
    }
}
