using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PerfApproval.Domain;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Errors;

namespace PerfApproval.Web.Features;

/// <summary>Turns a broken rule into the page it was broken on with the sentence above the form, or into a page of its own.</summary>
public sealed class RefusalFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed.Exception is not RuleBrokenException broken || executed.ExceptionHandled) return;

        executed.ExceptionHandled = true;
        executed.Result = await AnswerAsync(context, broken);
    }

    private static async Task<IActionResult> AnswerAsync(PageHandlerExecutingContext context, RuleBrokenException broken)
    {
        var request = context.HttpContext.Request;
        if (broken is not RecordNotFoundException && HttpMethods.IsPost(request.Method) && context.HandlerInstance is FormPage page)
        {
            try
            {
                await page.ShowRefusedAsync(broken, context.HttpContext.RequestAborted);
                return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
            }
            catch (RuleBrokenException gone)
            {
                broken = gone;
            }
        }

        return Problem.Answer(
            context.HttpContext,
            broken is RecordNotFoundException ? StatusCodes.Status404NotFound : StatusCodes.Status422UnprocessableEntity,
            broken.Message);
    }
}
