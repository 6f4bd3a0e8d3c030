using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain;
using PerfApproval.Web.Features.Exports;
using PerfApproval.Web.Tests.Pages;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Proof;

/// <summary>The entries of a period for programs and for Excel.</summary>
public sealed class ExportTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    private readonly SmallTown town = fixture.Town;

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+86", "\"'+86\"")]
    [InlineData("-5", "\"'-5\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("  =cmd|' /C calc'!A0", "\"'  =cmd|' /C calc'!A0\"")]
    [InlineData("＝1+1", "\"'＝1+1\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("说“好”\"的\"，\r\n第二行", "\"说“好”\"\"的\"\"，\r\n第二行\"")]
    [InlineData("", "\"\"")]
    [InlineData("物业管理费", "\"物业管理费\"")]
    public void A_cell_is_text_for_excel_whatever_it_says(string cell, string written) => CsvLine.Of([cell]).ShouldBe(written + "\r\n");

    [Fact]
    public async Task Every_entry_of_the_period_is_a_line_with_the_names_of_who_and_what()
    {
        var table = await (await town.FileAsync(town.Tianjin, "=物业管理费")).SubmitAsync();
        var trail = (await table.ReadAsync()).Trail;

        var lines = (await ExportAsync(ExportFormat.JsonLines)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => JsonDocument.Parse(l).RootElement).Where(e => e.GetProperty("tableId").GetGuid() == table.Id).ToList();

        lines.Select(e => e.GetProperty("hash").GetString()).ShouldBe(trail.Select(e => e.Hash));
        lines[^1].GetProperty("person").GetString().ShouldBe(town.People.Preparer.Name);
        lines[^1].GetProperty("unit").GetString().ShouldBe(town.Court.Name);
        lines[^1].GetProperty("table").GetString().ShouldBe("=物业管理费");
        var csv = await ExportAsync(ExportFormat.Csv);
        csv.ShouldStartWith("\uFEFF\"时间\",\"财政局\"");
        csv.ShouldContain("\"'=物业管理费\"");
        csv.ShouldContain("\"2026-03-02 09:00:00\"");
    }

    [Fact]
    public async Task A_day_is_a_day_in_china_and_the_last_one_counts()
    {
        await town.FileAsync(town.Tianjin);

        (await ExportAsync(ExportFormat.JsonLines, Monday, Monday)).ShouldNotBeEmpty();
        (await ExportAsync(ExportFormat.JsonLines, Monday.AddDays(1), Monday.AddDays(9))).ShouldBeEmpty();
        (await ExportAsync(ExportFormat.JsonLines, Monday.AddDays(-9), Monday.AddDays(-1))).ShouldBeEmpty();
        await Should.ThrowAsync<RuleBrokenException>(() => ExportAsync(ExportFormat.JsonLines, Monday, Monday.AddDays(-1)));
    }

    [Fact]
    public async Task An_auditor_downloads_them_from_the_page()
    {
        await town.FileAsync(town.Tianjin);
        using var auditor = await Visitor.SignedInAsync(fixture, town.People.Auditor);

        (await auditor.OpenAsync("/entry-export")).Path.ShouldBe("/entry-export");
        using var answer = await auditor.FetchAsync("/entry-export/file?from=2026-03-01&to=2026-03-31&format=Csv");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentDisposition?.FileName.ShouldBe("entries-2026-03-01-2026-03-31.csv");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        bytes[..3].ShouldBe(Encoding.UTF8.GetPreamble());
        Encoding.UTF8.GetString(bytes).ShouldContain("形成版本");
    }

    private Task<string> ExportAsync(ExportFormat format) => ExportAsync(format, Monday, Monday);

    private Task<string> ExportAsync(ExportFormat format, DateOnly from, DateOnly to) => town.DoAsync(async services =>
    {
        using var output = new StringWriter();
        await services.GetRequiredService<ExportEntries>().RunAsync(town.Bureau.Id, from, to, format, output, CancellationToken.None);
        return output.ToString();
    });
}
