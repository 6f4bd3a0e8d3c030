using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace PerfApproval.Bench.Decisions;

/// <summary>PostgreSQL's own load generator, running the statements of a decision as the application's user.</summary>
internal sealed partial class Pgbench(Stand stand, Script script) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bench-");

    /// <summary>Decides the whole stock, all clients at once, each on a connection of its own.</summary>
    public async Task<IReadOnlyList<double>> DecideAsync()
    {
        foreach (var old in folder.GetFiles()) old.Delete();
        var (file, log) = (Path.Combine(folder.FullName, "decision.sql"), Path.Combine(folder.FullName, "took"));
        await File.WriteAllTextAsync(file, script.Text);
        var said = await RunAsync(["-n", "-M", "prepared", "-c", $"{Bureau.Departments}", "-t", $"{Stock.PerClient}", "-r", "-l", "--log-prefix", log, "-f", file, "-D", "i=0", .. script.Arguments]);
        var fetching = Fetching().Match(said) is { Success: true } found ? double.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"pgbench said nothing of the statement that fetches the values:\n{said}");
        return [.. folder.GetFiles("took*").SelectMany(f => File.ReadLines(f.FullName)).Select(line => line.Split(' '))
            .Where(line => int.Parse(line[1], CultureInfo.InvariantCulture) >= Clients.NotCounted)
            // Fetching the values is no part of a decision.
            .Select(line => double.Parse(line[2], CultureInfo.InvariantCulture) / 1000 - fetching)];
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<string> RunAsync(IEnumerable<string> arguments)
    {
        var address = new NpgsqlConnectionStringBuilder(stand.ApplicationUser);
        var start = new ProcessStartInfo(stand.Pgbench, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["PGHOST"], start.Environment["PGUSER"], start.Environment["PGDATABASE"]) = (address.Host, address.Username, address.Database);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0 || said.Contains("number of failed transactions: ", StringComparison.Ordinal) && !said.Contains("number of failed transactions: 0", StringComparison.Ordinal))
            throw new InvalidOperationException($"pgbench did not get through:\n{await errors}\n{said}");
        return said;
    }

    [GeneratedRegex(@"^\s+([\d.]+)\s+\d*\s*SELECT v0", RegexOptions.Multiline)]
    private static partial Regex Fetching();
}
