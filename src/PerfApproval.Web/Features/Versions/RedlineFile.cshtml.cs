using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PerfApproval.Domain;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.History;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Word.Redlining;
using PerfApproval.Word.Writing;

namespace PerfApproval.Web.Features.Versions;

/// <summary>Two texts of a table as the official form with tracked changes, each by whoever made it.</summary>
public sealed class RedlineFile(CurrentActor current, VersionReading reading, ChangeAuthors authors, TemplateCatalog templates) : PageModel
{
    private const string WordDocument = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var actor = await current.GetAsync(stop);
        var table = await reading.FindAsync(actor, Id, stop);
        var (from, to) = (await reading.TextAsync(actor, table, From ?? "", stop), await reading.TextAsync(actor, table, To ?? "", stop));
        if (from.Content.Form != to.Content.Form) throw new RuleBrokenException("两个文本的表式不同，不能写成一份带修订的 Word 文件；请在页面上对比。");
        var comparison = Comparison.Of(from.Content, to.Content);
        var authorship = await authors.OfAsync(table, from, to, stop);
        using var word = new MemoryStream();
        await new RedlineWriter(null).WriteAsync(
            templates[to.Content.Form], Edition.Of(DocumentOf(comparison.Before)), Edition.Of(DocumentOf(comparison.After)), authorship, word, stop);
        return new FileContentResult(word.ToArray(), WordDocument) { FileDownloadName = $"{table.Table.Name}（对比）.docx" };
    }

    private static TargetDocument DocumentOf(TargetContent content) => new()
    {
        Form = content.Form,
        Year = content.Year,
        Unit = content.Unit,
        Overall = content.Overall,
        Tables = content.Project is { } project ? [project] : [],
    };
}
