using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PerfApproval.Web.Features;

/// <summary>A page that can show itself again with a refusal above what was typed.</summary>
public abstract class FormPage : PageModel
{
    /// <summary>Under this key one page leaves the sentence that the next one shows.</summary>
    public const string Notice = "notice";

    /// <summary>Why the last attempt came to nothing; null when nothing was attempted.</summary>
    public string? Refusal { get; private set; }

    /// <summary>The id of the element at which the refusal can be put right.</summary>
    public virtual string FieldAtFault => "content";

    /// <summary>Reads everything that the page shows besides what was typed.</summary>
    public abstract Task ShowAsync(CancellationToken stop);

    public Task ShowRefusedAsync(string sentence, CancellationToken stop)
    {
        Refusal = sentence;
        return ShowAsync(stop);
    }
}
