using Microsoft.EntityFrameworkCore;
using Npgsql;
using PerfApproval.Domain;

namespace PerfApproval.Web.Data;

/// <summary>What the database refused, as the sentence the user gets.</summary>
public static class Refusals
{
    /// <summary>Saves and commits; a lost race or a rule the database holds becomes a sentence.</summary>
    public static async Task SaveAsync(this PerfApprovalDb db, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            if (db.Database.CurrentTransaction is { } transaction) await transaction.CommitAsync(stop);
        }
        catch (DbUpdateConcurrencyException race)
        {
            throw new RuleBrokenException("刚才有人先改动了这份目标表，您的操作没有生效；请刷新页面查看最新情况后再办理。", race);
        }
        catch (Exception refused) when (Cause(refused) is { } cause)
        {
            throw new RuleBrokenException(SentenceOf(cause), refused);
        }
    }

    private static PostgresException? Cause(Exception refused) => (refused as PostgresException ?? refused.InnerException as PostgresException) is
    {
        SqlState: PostgresErrorCodes.RestrictViolation or PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation
            or PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter
    } cause ? cause : null;

    private static string SentenceOf(PostgresException cause) => cause.SqlState switch
    {
        PostgresErrorCodes.RestrictViolation => cause.MessageText,
        // PostgreSQL keeps no NUL in a text or in JSON, which browsers do send.
        PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter => "填写的内容中有无法保存的字符，操作没有保存；请删去特殊字符后重新提交。",
        _ => "刚才已有人办理了同样的事，您的操作没有生效；请刷新页面查看最新情况。",
    };
}
