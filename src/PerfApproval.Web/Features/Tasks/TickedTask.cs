using System.Diagnostics.CodeAnalysis;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Features.Decisions;

namespace PerfApproval.Web.Features.Tasks;

/// <summary>A task as a list showed it: what the tick beside it sends.</summary>
/// <param name="Key">Made with the list, so that a batch sent twice counts once.</param>
public sealed record TickedTask(Guid TableId, Guid TaskId, Guid VersionId, string VersionSha256, Guid Key)
{
    public BatchItem Ruled(Verdict verdict, string? returnTo, string reason) =>
        new(TableId, TaskId, new(verdict, returnTo, reason, VersionId, VersionSha256, Factor.Session, Key));

    public override string ToString() => $"{TableId}.{TaskId}.{VersionId}.{VersionSha256}.{Key}";

    public static bool TryParse(string? text, [NotNullWhen(true)] out TickedTask? ticked)
    {
        ticked = text?.Split('.') is [var table, var task, var version, var sha256, var key]
            && Guid.TryParse(table, out var tableId) && Guid.TryParse(task, out var taskId)
            && Guid.TryParse(version, out var versionId) && Guid.TryParse(key, out var keyId)
                ? new(tableId, taskId, versionId, sha256, keyId)
                : null;
        return ticked is not null;
    }
}
