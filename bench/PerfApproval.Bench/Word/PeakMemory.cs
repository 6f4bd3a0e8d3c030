using System.Diagnostics;
using System.Globalization;

namespace PerfApproval.Bench.Word;

/// <summary>The peak memory of a process that does nothing but write one document; runtime, template and data included.</summary>
internal static class PeakMemory
{
    public const string Command = "memory";

    public static double Measure(int projects)
    {
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "PerfApproval.Bench.dll"), Command, projects.ToString(CultureInfo.InvariantCulture)];
        var start = new ProcessStartInfo(Environment.ProcessPath!, IsHost() ? arguments : arguments[1..]) { RedirectStandardOutput = true };
        using var child = Process.Start(start)!;
        var answer = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return double.Parse(answer, CultureInfo.InvariantCulture);
    }

    /// <summary>What the child does.</summary>
    public static void Print(int projects)
    {
        var work = Workload.Of(projects);
        var file = Path.GetTempFileName();
        using (var output = File.Create(file)) work.Write(output);
        File.Delete(file);
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{self.PeakWorkingSet64 / 1024.0 / 1024.0:F1}"));
    }

    private static bool IsHost() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";
}
