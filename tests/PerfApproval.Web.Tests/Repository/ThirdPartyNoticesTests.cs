using System.Text.Json;

namespace PerfApproval.Web.Tests.Repository;

public sealed class ThirdPartyNoticesTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public void Every_package_that_the_build_takes_from_others_is_named()
    {
        var named = File.ReadAllText(Path.Combine(Root, "THIRD-PARTY-NOTICES.md")).Split([' ', ',', '\n']);

        LockFiles().SelectMany(PackagesIn).Except(named).ShouldBeEmpty();
    }

    private static IEnumerable<string> LockFiles() =>
        LockFilesUnder("src").Concat(LockFilesUnder("tests"));

    private static IEnumerable<string> LockFilesUnder(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "packages.lock.json", SearchOption.AllDirectories);

    private static IEnumerable<string> PackagesIn(string lockFile)
    {
        using var locked = JsonDocument.Parse(File.ReadAllText(lockFile));
        foreach (var framework in locked.RootElement.GetProperty("dependencies").EnumerateObject())
            foreach (var package in framework.Value.EnumerateObject())
                if (package.Value.GetProperty("type").GetString() != "Project")
                    yield return package.Name;
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PerfApproval.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run inside the checkout.");
        return folder;
    }
}
