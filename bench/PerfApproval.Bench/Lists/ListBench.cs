using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Npgsql;
using PerfApproval.Bench.Decisions;
using PerfApproval.Web;

namespace PerfApproval.Bench.Lists;

/// <summary>Every list page of every role over HTTP, beside a plain indexed SELECT of the same run.</summary>
internal sealed class ListBench(Stand stand, NpgsqlConnection database, int times)
{
    private const double LongestP99 = 100;
    private const double MostDeeper = 2;
    private const int WarmUps = 12;

    private static readonly (string Reader, string[] Pages)[] Visits =
    [
        ("reader-preparer", ["/", "/target-tables", "/target-tables?q=培训", "/started", "/progress"]),
        ("reader-department", ["/", "/target-tables", "/target-tables?q=培训", "/target-tables?q=法庭 设备", "/target-tables?order=Amount", "/progress"]),
        ("reviewer-0", ["/handled"]),
        ("reader-division", ["/", "/target-tables", "/target-tables?q=水利", "/progress"]),
        ("reader-head", ["/", "/target-tables", "/target-tables?q=培训", "/target-tables?q=法庭 设备", "/target-tables?q=费123456", "/target-tables?q=无此", "/target-tables?status=InReview", "/target-tables?status=Rejected",
            "/target-tables?order=Amount", "/target-tables?from=100&to=100.5", "/target-tables?status=InReview&from=9990&order=Amount", "/progress"]),
        ("reader-publisher", ["/", "/target-tables"]),
        ("reader-administrator", ["/", "/target-tables", "/unassigned-tasks"]),
        ("reader-auditor", ["/", "/target-tables"]),
    ];

    private readonly List<string> missed = [];

    /// <param name="tables">How many the bureau has.</param>
    /// <param name="times">How often each page is opened once it is warm.</param>
    public static async Task<IReadOnlyList<string>> RunAsync(int tables, int times)
    {
        var stand = Stand.OfEnvironment();
        await using var database = await stand.OpenAsync();
        // The services only; the application that is measured runs in a process of its own.
        await using var application = Application.Build();
        var bureau = new Bureau(application.Services);
        await bureau.FoundAsync();
        await bureau.AppointReadersAsync();
        var clones = new Clones(database, bureau.Places, bureau.Shared);
        await clones.PrepareAsync();
        await new ListGrowth(database, clones, bureau).ReachAsync(tables);
        var bench = new ListBench(stand, database, times);
        await bench.MeasureAsync(tables);
        return bench.missed;
    }

    private async Task MeasureAsync(int tables)
    {
        Say($"{tables:N0} tables, each page {times} times one after the other:");
        await using var connection = new NpgsqlConnection(stand.ApplicationUser);
        await connection.OpenAsync();
        Report("a plain indexed SELECT of a page", await TimesAsync(() => SelectAsync(connection)));
        foreach (var (reader, pages) in Visits)
        {
            using var browser = await Reviewer.SignInAsync(stand.Application, reader);
            foreach (var page in pages) Require($"{reader} {page}", await TimesAsync(() => browser.OpenAsync(page)));
            if (reader is "reader-head" or "reader-department") await DeepAsync(reader, browser);
        }
    }

    // From the middle of the list on, where an offset would have half of it to skip.
    private async Task DeepAsync(string reader, Reviewer browser)
    {
        var middle = await database.OneAsync<string>("""
            SELECT (621355968000000000 + (extract(epoch FROM t.changed_at) * 10000000)::bigint)::text || '_' || replace(t.id::text, '-', '')
            FROM target_table t ORDER BY t.changed_at DESC, t.id DESC OFFSET (SELECT count(*) / 2 FROM target_table) LIMIT 1
            """);
        var first = await TimesAsync(() => browser.OpenAsync("/target-tables"));
        var deep = await TimesAsync(() => browser.OpenAsync($"/target-tables?after={middle}"));
        var ratio = deep.Mean / first.Mean;
        Report($"{reader} /target-tables from the middle on", deep);
        Judge(ratio <= MostDeeper, $"{reader}: a deep page takes {ratio:F2} times as long as the first (goal {MostDeeper:F0} at most)");
    }

    private static async Task<TimeSpan> SelectAsync(NpgsqlConnection connection)
    {
        var began = Stopwatch.GetTimestamp();
        await using var command = new NpgsqlCommand("SELECT id, name, amount, status, stage_name, changed_at FROM target_table WHERE bureau_id = (SELECT id FROM finance_bureau) ORDER BY changed_at DESC, id DESC LIMIT 51", connection);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync()) _ = rows.GetString(1);
        return Stopwatch.GetElapsedTime(began);
    }

    private async Task<Latencies> TimesAsync(Func<Task<TimeSpan>> once)
    {
        for (var i = 0; i < WarmUps; i++) await once();
        var took = new List<double>();
        for (var i = 0; i < times; i++) took.Add((await once()).TotalMilliseconds);
        return new(took);
    }

    private void Require(string what, Latencies took)
    {
        Report(what, took);
        if (took.Percentile(.99) > LongestP99) Judge(false, $"{what}: p99 {took.Percentile(.99):F0} ms (goal {LongestP99:F0} ms)");
    }

    private void Judge(bool isReached, FormattableString what)
    {
        var said = what.ToString(CultureInfo.InvariantCulture);
        Say($"  {(isReached ? "reached" : "MISSED")}: {said}");
        if (!isReached) missed.Add(said);
    }

    private static void Report(string what, Latencies took) => Say($"  {what}: {took}");

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
