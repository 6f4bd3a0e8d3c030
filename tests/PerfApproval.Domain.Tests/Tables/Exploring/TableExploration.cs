using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>Goes through all situations of one workflow in which no more than so many unusual things have happened.</summary>
internal sealed class TableExploration(Scene scene, int mostUnusual, int mostExplored, Random dice)
{
    private const int StaffSharesAtTheBound = 7;
    private const int EnoughDifferences = 5;

    // Each holds a whole table; what does not fit is checked, but not looked at further.
    private const int MostAhead = 40_000;

    private readonly Dictionary<UInt128, int> numbers = [];
    private readonly List<Node> nodes = [];
    private readonly Ahead ahead = new(dice);

    public Refusals Refusals { get; } = new();

    /// <summary>How often each verb was carried out.</summary>
    public Dictionary<Verb, int> Done { get; } = [];

    public int Attempts { get; private set; }

    public int Met => nodes.Count;

    public int Explored { get; private set; }

    public bool Complete => ahead.Count == 0 && Explored == Met;

    /// <summary>What did not hold, each with the moves that led there.</summary>
    public List<string> Differences { get; } = [];

    public TableExploration Run()
    {
        var beginning = scene.Beginning;
        Meet(-1, null, beginning, beginning);
        while (Differences.Count < EnoughDifferences && Explored < mostExplored && ahead.Count > 0)
        {
            var (number, at) = ahead.Take();
            Explore(number, at);
        }

        foreach (var stuck in WayOut.MissingFrom(nodes).Take(EnoughDifferences - Differences.Count)) Report(["the table is stuck"], stuck, null);
        return this;
    }

    private void Explore(int number, Situation at)
    {
        nodes[number].Explored = true;
        Explored++;
        var (copy, decided, next) = (at.Table.Copy(), new HashSet<int>(), new HashSet<int>());
        foreach (var move in new Moves(at, number, at.Spent + scene.PriceOfChange <= mostUnusual ? 1 : StaffSharesAtTheBound).All)
        {
            if (Try(number, at, move, copy) is { } after)
            {
                if (move.Verb is Verb.Decide or Verb.Publish) decided.Add(move.Verb == Verb.Publish ? -1 : move.On);
                if (Follow(number, at, move, after) is { } met) next.Add(met);
                copy = at.Table.Copy();
            }
        }

        nodes[number].Next = [.. next];
        Report(SituationLaws.BrokenBy(at, decided), number, null);
    }

    private Situation? Try(int number, Situation at, Move move, TargetTable copy)
    {
        Attempts++;
        var trial = Trial.Of(at, move, copy);
        Report(trial.Broken, number, move);
        if (trial.Refusal is { } sentence) Refusals.Add(at, move, sentence);
        return trial.After;
    }

    private int? Follow(int number, Situation at, Move move, Situation after)
    {
        Done[move.Verb] = Done.GetValueOrDefault(move.Verb) + 1;
        if (after.Spent <= mostUnusual) return Meet(number, move, at, after) is var met && move.Verb != Verb.Terminate ? met : null;
        if (move.Verb == Verb.Submit) nodes[number].HasWayOut = true;
        return null;
    }

    private int Meet(int from, Move? by, Situation before, Situation met)
    {
        var fingerprint = Fingerprint.Of(met);
        if (numbers.TryGetValue(fingerprint, out var number)) return number;
        numbers[fingerprint] = number = nodes.Count;
        nodes.Add(new(from, by) { HasWayOut = met.Stage is null || CannotAppoint(met) });
        if (ahead.Count < MostAhead) ahead.Add(number, met with { Memory = Memory.Of(before, by) }, by);
        return number;
    }

    private bool CannotAppoint(Situation at) => at.Spent + scene.PriceOfChange > mostUnusual
        && (at.OpenTasks.Any(t => t.Task.Unassigned) || SituationLaws.HasNoPreparer(at));

    private void Report(IEnumerable<string> broken, int number, Move? move) =>
        Differences.AddRange(broken.Select(b => $"{scene.Name}: {b}\n  after {PathTo(number)}{(move is null ? "" : $" -> {move}")}"));

    private string PathTo(int number)
    {
        var path = new Stack<string>();
        for (var at = number; nodes[at].From >= 0; at = nodes[at].From) path.Push(nodes[at].By?.ToString() ?? "");
        return string.Join(" -> ", path);
    }
}
