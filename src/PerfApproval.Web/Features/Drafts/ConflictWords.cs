using PerfApproval.Domain.History;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.Drafts;

/// <summary>Says at a cell who meant what.</summary>
public static class ConflictWords
{
    /// <param name="kind">Tells which cell stands for a whole row.</param>
    public static FieldFault Of(AmendmentConflict conflict, TargetKind kind, Guid me, PeopleNames names)
    {
        var who = conflict.PersonId is null ? "又有人" : conflict.PersonId == me ? "您在另一处" : names.Of(conflict.PersonId);
        var when = conflict.At is { } at ? $"（{at.InChina()}）" : "";
        return new(EditedCell.IdOf(conflict.RowId, conflict.Field ?? (kind == TargetKind.Overall ? TargetRow.Title : TargetCells.IndicatorName)), conflict switch
        {
            { Yours: null } => $"{who}{when}改过“{conflict.Theirs}”这一行，没有删除；请核对后再决定是否删除。",
            { Theirs: null } => $"{who}{when}删去了这一行，而您改过它；请选择恢复还是放弃。",
            _ => $"{who}{when}已把这一栏改为“{Shown(conflict.Theirs)}”，您填的是“{Shown(conflict.Yours)}”；请选择用哪一个，其余修改已经保存。",
        });
    }

    public static string Shown(string? text) => string.IsNullOrEmpty(text) ? "空白" : text.Replace('\t', '／');
}
