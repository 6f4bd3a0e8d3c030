using PerfApproval.Domain.Forms;
using PerfApproval.Domain.History;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.Versions;

/// <summary>What the cells of a table are called.</summary>
public static class CellLabels
{
    /// <param name="ofRow">Whether the cell belongs to an indicator or an item.</param>
    public static string Of(Form form, bool ofRow, string field) => (ofRow
        ? form.Indicators.Columns.FirstOrDefault(c => ComparedRow.FieldOf(c.Field) == field)?.Label
        : form.Fields.GetValueOrDefault(field)) ?? Otherwise(field);

    private static string Otherwise(string field) => field switch
    {
        TargetRow.Title => "职责活动",
        TargetRow.Goal => "绩效目标",
        TargetRow.Indicators => "绩效指标",
        TargetCells.Weight => PrintedProject.WeightLabel,
        TableTexts.Measures => "工作保障措施",
        FieldKeys.Year => "年度",
        FieldKeys.UnitCode => "单位编码",
        FieldKeys.UnitName => "单位名称",
        _ => field,
    };
}
