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
