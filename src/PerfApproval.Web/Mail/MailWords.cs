using System.Globalization;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Mail;

/// <summary>What a notice says as a mail.</summary>
public static class MailWords
{
    public static OutboxMail Of(Notice notice, TargetTable table, DateTimeOffset at) =>
        new(table.BureauId, Guid.CreateVersion7(at), notice.PersonId, table.Id, notice.TaskId, notice.Kind,
            Subject(notice, table), Body(notice, table), at);

    private static string Subject(Notice notice, TargetTable table) => notice.Kind switch
    {
        NoticeKind.TaskArrived => $"待办：《{table.Name}》绩效目标表等您办理（{StageOf(notice, table)}）",
        NoticeKind.Returned => $"《{table.Name}》绩效目标表已被退回，请修改后重新提交",
        NoticeKind.Withdrawn => $"《{table.Name}》绩效目标表已由填报人撤回",
        NoticeKind.Rejected => $"《{table.Name}》绩效目标表审核不予通过",
        NoticeKind.Approved => $"《{table.Name}》绩效目标表已审定",
        NoticeKind.CorrectionsProposed => $"《{table.Name}》绩效目标表的审核人提出了修改意见，请答复",
        NoticeKind.TakenBack => $"《{table.Name}》绩效目标表的上一步审核已取消，您暂时无需办理",
        NoticeKind.Removed => $"《{table.Name}》绩效目标表的加签已取消，您无需办理",
        NoticeKind.Terminated => $"《{table.Name}》绩效目标表已由单位终止",
        NoticeKind.Copied => $"抄送：《{table.Name}》绩效目标表请您阅知",
        NoticeKind.Urged => $"催办：《{table.Name}》绩效目标表等您办理（{StageOf(notice, table)}）",
        NoticeKind.DeadlineNear => $"即将到期：《{table.Name}》绩效目标表等您办理（{StageOf(notice, table)}）",
        NoticeKind.Overdue => $"已超过期限：《{table.Name}》绩效目标表（{StageOf(notice, table)}）",
        NoticeKind.Unassigned => $"《{table.Name}》绩效目标表的“{StageOf(notice, table)}”无人可以办理，请指定审核人",
        _ => $"《{table.Name}》绩效目标表已公开",
    };

    private static string Body(Notice notice, TargetTable table) => notice.Kind switch
    {
        NoticeKind.TaskArrived => "请登录预算绩效目标系统，在“我的待办”中查看并办理。",
        NoticeKind.Returned => $"{ReasonOf(table)}\n请登录系统修改后重新提交。",
        NoticeKind.Withdrawn => "填报人已撤回这份目标表，您无需再办理。",
        NoticeKind.Rejected => $"{ReasonOf(table)}\n本批次不再受理这份目标表。",
        NoticeKind.Approved => "目标表已通过全部审核，等待公开。",
        NoticeKind.CorrectionsProposed => "审核人评为“良”并提出了修改意见。请登录系统逐条核对，采纳后目标表继续审核，不必重新提交。",
        NoticeKind.TakenBack => $"{table.TakeBacks.MaxBy(b => b.At)?.PersonName}取消了自己的审核并将重新办理，轮到您时会再通知您。",
        NoticeKind.Removed => "请您参与审核的同事已取消加签，您无需再办理；如有意见请与其联系。",
        NoticeKind.Terminated => $"终止理由：{table.Terminations.MaxBy(t => t.At)?.Reason}\n您无需再办理这份目标表。",
        NoticeKind.Copied => $"{Note(table.Copies.LastOrDefault(c => c.RecipientId == notice.PersonId)?.Note)}请登录系统，在“目标表”中查看；抄送给您的目标表只供阅知，无需办理。",
        NoticeKind.Urged => $"{Note(table.Urgings.MaxBy(u => u.At)?.Note)}请登录系统，在“我的待办”中尽快办理。",
        NoticeKind.DeadlineNear => $"{DueOf(notice, table)}请登录系统，在“我的待办”中按时办理；不便办理的，请转办或委托其他审核人。",
        NoticeKind.Overdue => $"{DueOf(notice, table)}还在“我的待办”中的，请登录系统尽快办理；已按流程转走的，您无需再办理。",
        NoticeKind.Unassigned => "请登录系统，在“人员与角色”中授予审核角色，或在这份目标表中改派给可以办理的审核人。",
        _ => "目标表已随本单位绩效目标文件公开，可在公开页面下载。",
    };

    // The table may have moved on since the task that the mail is about.
    private static string StageOf(Notice notice, TargetTable table) => TaskOf(notice, table)?.StageName ?? table.StageName;

    private static ReviewTask? TaskOf(Notice notice, TargetTable table) => table.Tasks.FirstOrDefault(t => t.Id == notice.TaskId);

    private static string DueOf(Notice notice, TargetTable table) =>
        TaskOf(notice, table)?.DueOn is { } due ? string.Create(CultureInfo.InvariantCulture, $"办理期限：{due:yyyy-MM-dd}。\n") : "";

    private static string Note(string? note) => string.IsNullOrWhiteSpace(note) ? "" : $"附言：{note}\n";

    // What sent the table back was a decision, or else a deadline.
    private static string ReasonOf(TargetTable table) =>
        table.Decisions.MaxBy(d => d.At) is { } last && last.Verdict != Verdict.Approve && last.At == table.ChangedAt ? $"理由：{last.Reason}" : "审核人没有在期限内办理，按流程规定自动转回。";
}
