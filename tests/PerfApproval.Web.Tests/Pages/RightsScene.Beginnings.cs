using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Web.Features.Imports;
using PerfApproval.Web.Features.Rollovers;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

/// <summary>What a preparer may begin tables with: an uploaded document, and a table of the year before.</summary>
public sealed partial class RightsScene
{
    private async Task BeginAsync()
    {
        var sample = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "samples", "001.txt"));
        names["preview"] = (await Town.DoAsync(async services => await services.GetRequiredService<UploadPreview>().RunAsync(
            await Town.ActorAsync(Town.People.Preparer), Town.Court.Id, "001.txt", new MemoryStream(sample), 2026, default))).Id.ToString();
        var approved = await (await (await Town.FileAsync(Town.Tianjin, "明年还要做的")).ReachAsync("publishing")).ReadAsync();
        names["Chosen"] = names["rollable"] = new ChosenTable(approved.Id, approved.CurrentVersionId).ToString();
        names["nextRound"] = Town.NextYear.Id.ToString();
    }
}
