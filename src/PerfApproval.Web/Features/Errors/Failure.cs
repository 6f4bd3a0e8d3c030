using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Errors;

/// <summary>The page for an unforeseen failure: a number for the user, the failure under that number in the log.</summary>
/// <remarks>Written by hand: whatever made the request fail may make a Razor page fail as well.</remarks>
public static partial class Failure
{
    public static Task AnswerAsync(HttpContext context)
    {
        var failed = context.Features.GetRequiredFeature<IExceptionHandlerFeature>();
        var number = RandomNumberGenerator.GetHexString(8, lowercase: true);
        var log = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Failure));
        RequestFailed(log, number, context.Request.Method, failed.Path, failed.Error);

        var unavailable = DatabaseUnavailable.Sentence(failed.Error) is not null;
        context.Response.StatusCode = unavailable ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        var what = unavailable ? "数据库暂时连接不上" : "程序出现意外";
        return context.Response.WriteAsync(PageOf(
            $"{what}，这次操作没有完成，已保存的内容不受影响。请稍后重试；若仍不行，请将编号 {number} 告诉系统管理员。"));
    }

    private static string PageOf(string sentence) => $"""
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>操作没有完成 – 预算绩效目标系统</title>
        <link rel="stylesheet" href="/css/tokens.css"><link rel="stylesheet" href="/css/site.css">
        </head>
        <body>
        <header class="masthead"><div class="frame"><a class="brand" href="/">预算绩效目标系统</a></div></header>
        <main class="frame"><h1>操作没有完成</h1><p>{HtmlEncoder.Default.Encode(sentence)}</p><p><a href="/">返回首页</a></p></main>
        </body>
        </html>
        """;

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {Number} failed: {Method} {Path}")]
    private static partial void RequestFailed(ILogger log, string number, string method, string path, Exception failure);
}
