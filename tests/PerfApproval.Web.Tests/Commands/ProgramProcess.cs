using System.Diagnostics;
using System.Text;
using PerfApproval.Web.Tests.Database;

namespace PerfApproval.Web.Tests.Commands;

/// <summary>The program as a process of its own, as a shell would start it.</summary>
public static class ProgramProcess
{
    public static async Task<(int Code, string Output, string Error)> RunAsync(
        TestDatabase database, IReadOnlyDictionary<string, string>? settings = null, params string[] args)
    {
        using var process = Process.Start(StartInfo(database, settings, args))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        // Long enough for a machine that does many other things; only a program that hangs takes it.
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(5));
        return (process.ExitCode, await output, await error);
    }

    private static ProcessStartInfo StartInfo(
        TestDatabase database, IReadOnlyDictionary<string, string>? settings, string[] args)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "PerfApproval.Web.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", program, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["ConnectionStrings__Owner"] = database.OwnerConnection;
        start.Environment["ConnectionStrings__Application"] = database.ApplicationConnection;
        foreach (var (name, value) in settings ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return start;
    }
}
