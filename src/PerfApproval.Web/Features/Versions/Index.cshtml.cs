using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.Versions;

/// <summary>All versions of a table (版本), and what to compare.</summary>
public sealed class Index(CurrentActor current, VersionReading reading) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public VersionedTable Table { get; private set; } = null!;

    public IReadOnlyList<VersionRow> Versions { get; private set; } = [];

    /// <summary>What people most often compare: from, to, and in words.</summary>
    public IReadOnlyList<(string From, string To, string Words)> Offered { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        Table = await reading.FindAsync(await current.GetAsync(stop), Id, stop);
        Versions = await reading.RowsAsync(Table, stop);
        Offered = [.. Offers()];
    }

    private IEnumerable<(string, string, string)> Offers()
    {
        if (Versions is not [var latest, ..]) yield break;
        var now = Table.SeesDraft ? VersionReading.Draft : $"{latest.Number}";
        var submitted = Versions.Where(v => v.Origin == VersionOrigin.Submission).Select(v => v.Number).ToArray();
        if (Table.SeesDraft) yield return ($"{latest.Number}", now, "草稿与最新版本");
        if (Table.SeesDraft && submitted.Length > 0 && submitted[0] != latest.Number) yield return ($"{submitted[0]}", now, "草稿与上次提交");
        if (!Table.SeesDraft && submitted.Length > 1) yield return ($"{submitted[1]}", now, "最新版本与上次提交");
        if (Versions.FirstOrDefault(v => v.Id == Table.Decided) is { } mine && mine.Number != latest.Number) yield return ($"{mine.Number}", now, "我上次办理以来");
        if (Table.Table.AdjustsId is not null) yield return (VersionReading.Adjusted, now, "与调整前公开的");
        if (Table.Table.PrecedingId is not null) yield return (VersionReading.Preceding, now, "与上年的");
    }
}
