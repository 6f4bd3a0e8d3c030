using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Features.Attachments;

/// <summary>What attachments are for, in words.</summary>
public static class ChineseNames
{
    public static string InChinese(this AttachmentKind kind) => kind switch
    {
        AttachmentKind.Grounds => "立项依据",
        AttachmentKind.Calculation => "测算",
        _ => "其他",
    };

    /// <summary>A file's size as people read it.</summary>
    public static string AsSize(this int bytes) => bytes < 1 << 20 ? $"{Math.Max(1, bytes >> 10)} KB" : $"{bytes / (double)(1 << 20):0.0} MB";
}
