using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.Imports;

/// <summary>Where a preparer uploads an official document, to look at what it would do before anything is saved.</summary>
[UploadLimit(MostMegabytes)]
public sealed class ImportPage(CurrentActor current, PerfApprovalDb db, UploadPreview uploadPreview) : FormPage
{
    public const int MostMegabytes = 20;

    [BindProperty]
    public Guid UnitId { get; set; }

    [BindProperty]
    public IFormFile? Document { get; set; }

    /// <summary>The year, where the preparer knows it better than the document.</summary>
    [BindProperty]
    public string? Year { get; set; }

    public IReadOnlyList<BudgetUnit> Units { get; private set; } = [];

    public override string FieldAtFault => "document";

    public Task OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var preparer = await current.GetAsync(stop);
        if (preparer.ScopesOf(ScopeKind.Unit, Role.Preparer).Count == 0) throw new RecordNotFoundException();
        var file = Document ?? throw new RuleBrokenException("还没有选择文件，请选择 .docx 或 .txt 文件后再上传。");
        await using var content = file.OpenReadStream();
        var preview = await uploadPreview.RunAsync(preparer, UnitId, Path.GetFileName(file.FileName), content, YearGiven(), stop);
        return LocalRedirect($"/imports/{preview.Id}");
    }

    /// <exception cref="RecordNotFoundException">The person prepares tables for no unit.</exception>
    public override async Task ShowAsync(CancellationToken stop)
    {
        var preparer = await current.GetAsync(stop);
        var units = preparer.ScopesOf(ScopeKind.Unit, Role.Preparer);
        if (units.Count == 0) throw new RecordNotFoundException();
        Units = await db.Units.AsNoTracking().Where(u => u.BureauId == preparer.BureauId && units.Contains(u.Id)).OrderBy(u => u.Code).ToListAsync(stop);
    }

    private int? YearGiven()
    {
        if (string.IsNullOrWhiteSpace(Year)) return null;
        return int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year
            : throw new FieldFaultsException([new("year", $"年度不能是“{Year}”，请写四位数字，或留空由文件确定。")]);
    }
}
