namespace PerfApproval.Web.Features.TargetTables;

/// <summary>In which order tables are listed: 最近变动在前, 预算数从大到小, or 按年度和序号 within one unit.</summary>
public enum TableOrder
{
    Changed,
    Amount,
    Number,
}
