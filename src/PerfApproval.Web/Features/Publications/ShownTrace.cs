using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Publications;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Features.Versions;

namespace PerfApproval.Web.Features.Publications;

/// <summary>A number that seems personal, in words.</summary>
public sealed record ShownTrace(string Key, Guid TableId, string Table, string Where, string Kind, string Found)
{
    public static ShownTrace Of(PersonalTrace trace, TargetTable table, Form form)
    {
        var label = CellLabels.Of(form, trace.Row is not null, trace.Field);
        return new(trace.Key, trace.TableId, table.Name, trace.Row is null ? label : $"{trace.Row}·{label}",
            trace.Kind == PersonalTraceKind.IdentityNumber ? "身份证号" : "电话号码", trace.Found);
    }
}
