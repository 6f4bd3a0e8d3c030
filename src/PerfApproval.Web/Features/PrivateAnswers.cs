using Microsoft.AspNetCore.Mvc.Filters;

namespace PerfApproval.Web.Features;

/// <summary>Keeps what a signed-in person was shown out of every cache, also that of a shared computer.</summary>
public sealed class PrivateAnswers : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.HttpContext.User.Identity?.IsAuthenticated == true)
            context.HttpContext.Response.Headers.CacheControl = "no-cache, no-store";
    }

    public void OnResultExecuted(ResultExecutedContext context) { }
}
