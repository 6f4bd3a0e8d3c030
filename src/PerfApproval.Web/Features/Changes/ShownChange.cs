using PerfApproval.Domain.Forms;
using PerfApproval.Domain.History;
using PerfApproval.Domain.Organization;
using PerfApproval.Web.Features.Versions;

namespace PerfApproval.Web.Features.Changes;

/// <summary>One change in words.</summary>
public sealed record ShownChange(
    Guid TableId, Guid? RowId, int Year, string Unit, string Table, string Row, string What, string Before, string After, NumericShift? Shift, int Version, string Person, DateTimeOffset At, string Stage, string Why)
{
    public static ShownChange Of(FoundChange found, Form form, IReadOnlyDictionary<string, string> stages)
    {
        var change = found.Change;
        var what = change.Kind == ChangeKind.Edited ? CellLabels.Of(form, change.RowId is not null, change.Field) : change.Kind.InChinese();
        return new(change.TableId, change.RowId, found.Round.Year, found.Unit, found.Table, change.RowName ?? "", what, change.Before, change.After,
            NumericShift.Of(new(change.RowId, change.Field, change.Before, change.After), form.Money.Unit), change.VersionNumber, found.Person, change.At,
            stages.GetValueOrDefault(found.StageKey, found.StageKey), found.ValueReason ?? found.Reason);
    }
}

/// <summary>A change as the database has it, with what stands around it.</summary>
public sealed record FoundChange(
    CellChange Change, string Table, string WorkflowId, string Unit, Round Round, string StageKey, string Reason, string Person)
{
    /// <summary>The reason that was given for this very value; null where none was asked for.</summary>
    public string? ValueReason { get; init; }
}
