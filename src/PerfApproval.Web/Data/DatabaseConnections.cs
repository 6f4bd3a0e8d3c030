using Npgsql;
using PerfApproval.Domain;

namespace PerfApproval.Web.Data;

/// <summary>The two ways into the database: the owner migrates it, the application serves from it.</summary>
public sealed class DatabaseConnections(IConfiguration settings)
{
    // Statements are planned once for each connection, which holds no state that would have to be undone between two requests; two
    // processes together stay below the 100 connections that a server gives. What the connection string says itself comes last and counts.
    private const string Habits = "Max Auto Prepare=200;Auto Prepare Min Usages=2;No Reset On Close=true;Maximum Pool Size=40;";

    public string Owner => Required("Owner");

    public string Application => new NpgsqlConnectionStringBuilder(Habits + Required("Application")).ConnectionString;

    /// <summary>For a command that needs nothing else of the application.</summary>
    public static DatabaseConnections Configured() => new(ConfiguredSettings.Read());

    private string Required(string name)
    {
        var given = settings.GetConnectionString(name);
        if (string.IsNullOrWhiteSpace(given))
            throw new RuleBrokenException($"没有配置数据库连接串 ConnectionStrings:{name}，请设置环境变量 ConnectionStrings__{name}，或改用 eng/perfapproval 运行。");

        try
        {
            return new NpgsqlConnectionStringBuilder(given).ConnectionString;
        }
        catch (ArgumentException unreadable)
        {
            throw new RuleBrokenException($"数据库连接串 ConnectionStrings:{name} 无法识别，请按“Host=…;Database=…;Username=…;Password=…”的格式改正。", unreadable);
        }
    }
}
