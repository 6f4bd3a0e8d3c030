using System.Security.Cryptography;
using System.Text;

namespace PerfApproval.Web.Data.Migrations;

/// <summary>One numbered script that changes the schema; once it has run anywhere it is never edited.</summary>
public sealed record Migration(int Number, string Name, string Sql)
{
    public string FileName => $"{Number:0000}_{Name}.sql";

    public string Sha256 => Fingerprint(Sql);

    // A checkout with other line endings is still the same script.
    private static string Fingerprint(string sql) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql.ReplaceLineEndings("\n"))));
}
