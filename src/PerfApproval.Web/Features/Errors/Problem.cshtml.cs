using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PerfApproval.Web.Features.Errors;

/// <summary>The page for a request that cannot be answered: it says what is wrong and what to do.</summary>
// It stands in for a request of any method, whose form was checked before or is what failed.
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class Problem : PageModel
{
    private const string SentenceKey = "problem-sentence";

    public string Heading { get; private set; } = "";

    public string Sentence { get; private set; } = "";

    public string? SignInAddress { get; private set; }

    /// <summary>The answer of a page that has a sentence of its own for the problem.</summary>
    public static IActionResult Answer(HttpContext context, int status, string sentence)
    {
        context.Items[SentenceKey] = sentence;
        return new StatusCodeResult(status);
    }

    public void OnGet(int status) => Show(status);

    public void OnPost(int status) => Show(status);

    private void Show(int status)
    {
        Response.StatusCode = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null ? StatusCodes.Status404NotFound : status;
        (Heading, Sentence) = WordsFor(Response.StatusCode);
        if (HttpContext.Items[SentenceKey] is string own) Sentence = own;
        if (Response.StatusCode == StatusCodes.Status401Unauthorized) SignInAddress = "/sign-in?returnUrl=/session";
    }

    private static (string Heading, string Sentence) WordsFor(int status) => status switch
    {
        400 => ("请求没有被接受", "表单已过期或不完整，内容没有保存。请用浏览器的“后退”回到填写页（已填的内容一般还在），刷新后重新提交。"),
        401 => ("登录已过期", "刚才的内容还没有保存，也没有丢失：请在新标签页登录，然后回到本页按“刷新”，浏览器会重新提交刚才的内容。"),
        404 => ("没有找到这个页面", "地址可能有误，内容可能已被移走，或不在您的权限范围内；请从首页或列表进入。"),
        405 => ("这个地址不能这样使用", "请从首页或列表进入，再办理。"),
        410 => ("内容已撤下", "这份公开文件已经撤下，不再提供。"),
        413 => ("文件太大", "上传的文件超过了大小限制，请缩小后重试。"),
        422 => ("没有办成", "现在不能这样办理，请从列表进入，核对后重试。"),
        _ => ("请求没有被接受", "请返回上一页，核对后重试。"),
    };
}
