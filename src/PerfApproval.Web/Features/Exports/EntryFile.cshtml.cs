using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PerfApproval.Domain;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.Exports;

/// <summary>The entries of a period of the person's own bureau, written as they are read.</summary>
public sealed class EntryFile(CurrentActor current, ExportEntries export) : PageModel
{
    public async Task<IActionResult> OnGetAsync(DateOnly? from, DateOnly? to, ExportFormat format, CancellationToken stop)
    {
        var reader = (await current.GetAsync(stop)).WhoReadsEntries();
        if (from is not { } first || to is not { } last) throw new RuleBrokenException("请填写开始日期和结束日期，再导出。");
        ExportEntries.MustBePeriod(first, last);
        var isCsv = format == ExportFormat.Csv;
        Response.ContentType = isCsv ? "text/csv; charset=utf-8" : "application/x-ndjson; charset=utf-8";
        Response.Headers.ContentDisposition = $"attachment; filename=entries-{first.AsDay()}-{last.AsDay()}.{(isCsv ? "csv" : "jsonl")}";
        return new Written(async body =>
        {
            if (HttpMethods.IsHead(Request.Method)) return;
            await using var output = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
            await export.RunAsync(reader.BureauId, first, last, format, output, stop);
        });
    }

    // Written when the answer is, and not before its headers are complete.
    private sealed class Written(Func<Stream, Task> write) : ActionResult
    {
        public override Task ExecuteResultAsync(ActionContext context) => write(context.HttpContext.Response.Body);
    }
}
