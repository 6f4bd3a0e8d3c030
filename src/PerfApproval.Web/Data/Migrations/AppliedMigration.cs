namespace PerfApproval.Web.Data.Migrations;

/// <summary>A script that this database has already run, as it was when it ran.</summary>
public sealed record AppliedMigration(int Number, string Name, string Sha256)
{
    public string FileName => $"{Number:0000}_{Name}.sql";
}
