using Microsoft.AspNetCore.Mvc.RazorPages;
using PerfApproval.Domain;

namespace PerfApproval.Web.Features;

/// <summary>A page that can show itself again with a refusal above what was typed.</summary>
public abstract class FormPage : PageModel
{
    /// <summary>Under this key one page leaves the sentence that the next one shows.</summary>
    public const string Notice = "notice";

    /// <summary>Why the last attempt came to nothing; null when nothing was attempted.</summary>
    public string? Refusal { get; private set; }

    /// <summary>The same by field, as the summary and the fields themselves say it.</summary>
    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    /// <summary>The id of the element at which a refusal that names no field can be put right.</summary>
    public virtual string FieldAtFault => "content";

    /// <summary>Reads everything that the page shows besides what was typed.</summary>
    public abstract Task ShowAsync(CancellationToken stop);

    public async Task ShowRefusedAsync(RuleBrokenException broken, CancellationToken stop)
    {
        Refusal = broken.Message;
        await ShowAsync(stop);
        Faults = broken is FieldFaultsException { Faults: { Count: > 0 } faults } ? faults : [new(FieldAtFault, broken.Message)];
        FaultTagHelper.Announce(HttpContext, Faults);
    }
}
