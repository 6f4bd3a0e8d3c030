using Microsoft.AspNetCore.Mvc;
using PerfApproval.Web.Features.Errors;

namespace PerfApproval.Web.Features.Public;

/// <summary>How a publication that was taken down answers, its page as well as its files.</summary>
public static class TakenDown
{
    public static IActionResult Answer(this PublicTakedown takedown, HttpContext context) => Problem.Answer(
        context, StatusCodes.Status410Gone, $"这份公开文件已于 {takedown.At.DayInChina()}撤下。理由：{takedown.Reason}");
}
