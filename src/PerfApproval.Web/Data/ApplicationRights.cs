using Npgsql;
using PerfApproval.Domain;

namespace PerfApproval.Web.Data;

/// <summary>What the user whom the application serves with could do to the tables.</summary>
public sealed record ApplicationRights(string User, bool RulesTheServer, string? OwnedTable, string? RewritableHistory)
{
    // The owner of the schema may drop what is in it; who may create roles may become the owner.
    private const string Question = """
        SELECT session_user::text,
               (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = session_user),
               (SELECT min(c.relname::text) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
                   AND (pg_has_role(session_user, c.relowner, 'MEMBER') OR pg_has_role(session_user, n.nspowner, 'MEMBER'))),
               (SELECT min(c.relname::text) FROM pg_trigger t
                  JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
                 WHERE p.proname = 'refuse_to_rewrite_history'
                   AND (has_any_column_privilege(session_user, c.oid, 'UPDATE')
                        OR has_table_privilege(session_user, c.oid, 'DELETE, TRUNCATE')))
        """;

    public static async Task<ApplicationRights> ReadAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(Question, connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        await reader.ReadAsync(stop);
        return new ApplicationRights(
            reader.GetString(0),
            reader.GetBoolean(1),
            reader.IsDBNull(2) ? null : reader.GetString(2),
            reader.IsDBNull(3) ? null : reader.GetString(3));
    }

    /// <summary>Refuses a user who could change what has been decided.</summary>
    public void RequireHarmless()
    {
        if (RulesTheServer) throw TooPowerful("是数据库的超级用户或可以建立角色");
        if (OwnedTable is not null) throw TooPowerful($"是表 {OwnedTable} 的所有者");
        if (RewritableHistory is not null) throw TooPowerful($"可以修改或删除历史表 {RewritableHistory} 中的记录");
    }

    private RuleBrokenException TooPowerful(string why) => new(
        $"连接串 ConnectionStrings:Application 的用户 {User} {why}，网站不能用它运行；请改用只有角色 perfapproval_app 权限的用户。");
}
