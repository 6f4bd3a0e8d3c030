using PerfApproval.Domain.Json;
using PerfApproval.Domain.Rules;
using PerfApproval.Web.Features.Mends;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

/// <summary>A draft with something to mend, a submission in which something was found, and a rule book to change.</summary>
public sealed partial class RightsScene
{
    private const string Misspelt = "护理员考核合格合格率";

    private async Task FindAsync()
    {
        await Town.AdoptAsync(Town.NextYear, new() { ["N1"] = Severity.Warning });
        Name("found", await (await Town.FileAsync(Town.NextYear, Misspelt)).ReachAsync("department-review"));
        var draft = await Town.FileAsync(Town.NextYear, $"下年{Misspelt}");
        Name("mendable", draft);
        names["mendableSeen"] = CanonicalJson.Sha256((await draft.ReadAsync()).Draft);
        names["Agreed"] = ShownMend.Of(await Town.CheckAsync(draft))[0].Key;
        names["Typed.Cases[X3]"] = nameof(Severity.Error);
    }
}
