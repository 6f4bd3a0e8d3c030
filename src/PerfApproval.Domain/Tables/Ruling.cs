namespace PerfApproval.Domain.Tables;

/// <summary>What a reviewer asks to be recorded, and the version on which it was based.</summary>
/// <param name="Verdict">通过, 退回 or 不予通过.</param>
/// <param name="ReturnTo">The outcome that names the stage to return to; null unless the verdict is a return.</param>
/// <param name="Reason">Required for everything but an approval.</param>
/// <param name="VersionId">The version the reviewer saw.</param>
/// <param name="VersionSha256">Its hash as the reviewer saw it.</param>
/// <param name="Factor">How the reviewer had proved to be that person.</param>
/// <param name="Key">Made with the page that asks: the same key is recorded once, however often it is sent.</param>
public sealed record Ruling(
    Verdict Verdict, string? ReturnTo, string Reason, Guid VersionId, string VersionSha256, Factor Factor, Guid Key)
{
    /// <summary>审核意见; due where the stage says so.</summary>
    public OpinionGiven? Opinion { get; init; }

    /// <summary>What is to be put right with the rating 良.</summary>
    public IReadOnlyList<ProposedCorrection> Corrections { get; init; } = [];

    /// <summary>批量办理: one of many rulings that were given at once, without the table being opened.</summary>
    public bool InBatch { get; init; }
}
