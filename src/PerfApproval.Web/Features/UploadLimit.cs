using System.Globalization;
using Microsoft.AspNetCore.Mvc.Filters;
using PerfApproval.Web.Features.Errors;

namespace PerfApproval.Web.Features;

/// <summary>Refuses an upload that is too large by what it announces, before a byte of it is read.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UploadLimitAttribute(int megabytes) : Attribute, IAuthorizationFilter, IOrderedFilter
{
    // Before the check of the form, which would read the whole body to find its token.
    public int Order => int.MinValue;

    public int Megabytes { get; } = megabytes;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.Request.ContentLength <= (long)Megabytes << 20 || context.HttpContext.Request.ContentLength is null) return;
        context.Result = Problem.Answer(context.HttpContext, StatusCodes.Status413PayloadTooLarge, string.Create(
            CultureInfo.InvariantCulture, $"上传的文件超过了 {Megabytes} MB；请压缩或去掉文件中的图片后另存，再上传。"));
    }
}
