using System.CommandLine;
using PerfApproval.Web.Data;
using PerfApproval.Web.Data.Migrations;

namespace PerfApproval.Web.Commands;

/// <summary>Brings the database to the schema that this program needs.</summary>
public sealed class MigrateCommand : Command
{
    public MigrateCommand() : base("migrate", "将数据库升级到本程序需要的结构") => SetAction(RunAsync);

    private static async Task RunAsync(ParseResult line, CancellationToken stop)
    {
        var output = line.InvocationConfiguration.Output;
        var owner = DatabaseConnections.Configured().Owner;
        await foreach (var script in new Migrator(owner, EmbeddedMigrations.All).ApplyAsync(stop))
            await output.WriteLineAsync($"已执行 {script.FileName}");
        await output.WriteLineAsync($"数据库结构为 {EmbeddedMigrations.All[^1].FileName}，已是最新。");
    }
}
