using System.Globalization;
using PerfApproval.Bench;
using PerfApproval.Bench.Decisions;
using PerfApproval.Bench.Editor;
using PerfApproval.Bench.History;
using PerfApproval.Bench.Lists;
using PerfApproval.Bench.Rules;
using PerfApproval.Bench.Word;

// bench word PEER_FOLDER | decisions TURNS TABLES ... | lists TABLES TIMES | history | rules | editor TURNS: exit 1 when a ratio falls short.
switch (args)
{
    case [PeakMemory.Command, var projects]:
        PeakMemory.Print(Number(projects));
        return 0;
    case ["word", var peer]:
        Console.WriteLine($"machine: {MachineBaseline.Describe()}");
        return WordBench.Run(peer).Count == 0 ? 0 : 1;
    case ["decisions", var turns, .. var tables]:
        Console.WriteLine($"machine: {MachineBaseline.Describe()}");
        return (await DecisionBench.RunAsync([.. tables.Select(Number)], Number(turns))).Count == 0 ? 0 : 1;
    case ["lists", var tables, var times]:
        Console.WriteLine($"machine: {MachineBaseline.Describe()}");
        return (await ListBench.RunAsync(Number(tables), Number(times))).Count == 0 ? 0 : 1;
    case ["history"]:
        Console.WriteLine($"machine: {MachineBaseline.Describe()}");
        return HistoryBench.Run() ? 0 : 1;
    case ["editor", var turns]:
        Console.WriteLine($"machine: {MachineBaseline.Describe()}");
        return await EditorBench.RunAsync(Number(turns)) ? 0 : 1;
    case ["rules"]:
        Console.WriteLine($"machine: {MachineBaseline.Describe()}");
        return RulesBench.Run() ? 0 : 1;
    default:
        Console.Error.WriteLine("bench word PEER_FOLDER | decisions TURNS TABLES ... | lists TABLES TIMES | history | rules | editor TURNS");
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
