using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Mail;

/// <summary>What a notice says as a mail.</summary>
public static class MailWords
{
    public static OutboxMail Of(Notice notice, TargetTable table, DateTimeOffset at) =>
        new(table.BureauId, Guid.CreateVersion7(at), notice.PersonId, table.Id, notice.TaskId, notice.Kind,
            Subject(notice.Kind, table), Body(notice.Kind, table), at);

    private static string Subject(NoticeKind kind, TargetTable table) => kind switch
    {
        NoticeKind.TaskArrived => $"待办：《{table.Name}》绩效目标表等您办理（{table.StageName}）",
        NoticeKind.Returned => $"《{table.Name}》绩效目标表已被退回，请修改后重新提交",
        NoticeKind.Withdrawn => $"《{table.Name}》绩效目标表已由填报人撤回",
        NoticeKind.Rejected => $"《{table.Name}》绩效目标表审核不予通过",
        NoticeKind.Approved => $"《{table.Name}》绩效目标表已审定",
        NoticeKind.CorrectionsProposed => $"《{table.Name}》绩效目标表的审核人建议更正，请答复",
        _ => $"《{table.Name}》绩效目标表已公开",
    };

    private static string Body(NoticeKind kind, TargetTable table)
    {
        var reason = table.Decisions.MaxBy(d => d.At)?.Reason;
        return kind switch
        {
            NoticeKind.TaskArrived => "请登录预算绩效目标系统，在“我的待办”中查看并办理。",
            NoticeKind.Returned => $"退回理由：{reason}\n请登录系统修改后重新提交。",
            NoticeKind.Withdrawn => "填报人已撤回这份目标表，您无需再办理。",
            NoticeKind.Rejected => $"理由：{reason}\n本批次不再受理这份目标表。",
            NoticeKind.Approved => "目标表已通过全部审核，等待公开。",
            NoticeKind.CorrectionsProposed => "审核人评为“良”并建议更正。请登录系统逐条核对，接受后目标表继续审核，不必重新提交。",
            _ => "目标表已随本单位绩效目标文件公开，可在公开页面下载。",
        };
    }
}
