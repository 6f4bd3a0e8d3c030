using System.Text.Json;

namespace PerfApproval.Web.Tests.Repository;

public sealed class ThirdPartyNoticesTests
{
    [Fact]
    public void Every_package_that_the_build_takes_from_others_is_named()
    {
        var named = File.ReadAllText(Path.Combine(Checkout.Root, "THIRD-PARTY-NOTICES.md")).Split([' ', ',', '\n']);

        LockFiles().SelectMany(PackagesIn).Except(named).ShouldBeEmpty();
    }

    [Fact]
    public void Every_script_and_style_sheet_that_was_taken_from_others_is_named_with_its_version()
    {
        var lines = File.ReadLines(Path.Combine(Checkout.Root, "THIRD-PARTY-NOTICES.md")).ToList();

        foreach (var file in Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src", "PerfApproval.Web", "wwwroot", "vendor")))
        {
            var parts = Path.GetFileName(file).Split('-');
            var version = parts[^1][..parts[^1].IndexOf(".min", StringComparison.Ordinal)];
            lines.ShouldContain(line => line.Contains(parts[0], StringComparison.OrdinalIgnoreCase) && line.Contains($"| {version} |", StringComparison.Ordinal), file);
        }
    }

    private static IEnumerable<string> LockFiles() =>
        LockFilesUnder("src").Concat(LockFilesUnder("tests"));

    private static IEnumerable<string> LockFilesUnder(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Checkout.Root, folder), "packages.lock.json", SearchOption.AllDirectories);

    private static IEnumerable<string> PackagesIn(string lockFile)
    {
        using var locked = JsonDocument.Parse(File.ReadAllText(lockFile));
        foreach (var framework in locked.RootElement.GetProperty("dependencies").EnumerateObject())
            foreach (var package in framework.Value.EnumerateObject())
                if (package.Value.GetProperty("type").GetString() != "Project")
                    yield return package.Name;
    }
}
