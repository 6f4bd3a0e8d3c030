using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfApproval.Web.Data.Migrations;

/// <summary>The scripts that are part of this program, in the order in which they run.</summary>
public static partial class EmbeddedMigrations
{
    public static IReadOnlyList<Migration> All { get; } = [.. ReadAll().OrderBy(migration => migration.Number)];

    private static IEnumerable<Migration> ReadAll()
    {
        var assembly = typeof(EmbeddedMigrations).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            var name = ScriptName().Match(resource);
            if (!name.Success) continue;

            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var number = int.Parse(name.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
            yield return new Migration(number, name.Groups["name"].Value, reader.ReadToEnd());
        }
    }

    [GeneratedRegex(@"(?<number>[0-9]{4})_(?<name>[a-z0-9_]+)\.sql$")]
    private static partial Regex ScriptName();
}
