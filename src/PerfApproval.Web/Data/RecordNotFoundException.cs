namespace PerfApproval.Web.Data;

/// <summary>There is no such record, or not for this person: both are answered as not found.</summary>
public sealed class RecordNotFoundException() : Domain.RuleBrokenException("没有找到这条记录，可能已被移走，或不在您的权限范围内；请从列表进入。");
