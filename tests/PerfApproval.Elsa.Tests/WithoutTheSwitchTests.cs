using System.Reflection;

namespace PerfApproval.Elsa.Tests;

/// <summary>The only test of a build without <c>-p:UseElsa=true</c>.</summary>
public sealed class WithoutTheSwitchTests
{
    [Fact]
    public void A_build_without_the_switch_carries_nothing_of_Elsa()
    {
        var assembly = Assembly.Load("PerfApproval.Elsa");
        assembly.GetReferencedAssemblies().ShouldNotContain(a => a.Name!.StartsWith("Elsa", StringComparison.Ordinal));
        assembly.GetExportedTypes().ShouldBeEmpty();
    }
}
