using Npgsql;

namespace PerfApproval.Web.Data;

/// <summary>Tells a database that cannot be reached or entered from a failure of the program.</summary>
public static class DatabaseUnavailable
{
    /// <summary>What to tell the user, or null where the database is not the cause.</summary>
    public static string? Sentence(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
            switch (cause)
            {
                case PostgresException { SqlState: ['2', '8', ..] } refused:
                    return $"数据库拒绝登录：{refused.MessageText}；请检查连接串中的用户名和密码。";
                case PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } missing:
                    return $"数据库不存在：{missing.MessageText}；请检查连接串中的数据库名。";
                case PostgresException { IsTransient: false }:
                    return null;
                case NpgsqlException { IsTransient: true } unreachable:
                    return $"连接不上数据库：{unreachable.Message}；请确认 PostgreSQL 已启动、连接串中的地址正确，然后重试。";
            }
        return null;
    }
}
