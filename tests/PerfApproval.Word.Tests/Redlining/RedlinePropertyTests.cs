using System.Xml.Linq;
using PerfApproval.Domain.Tests;
using PerfApproval.Word.Tests.Writing;

namespace PerfApproval.Word.Tests.Redlining;

/// <summary>The proof of redlines on generated pairs; eng/soak looks at many more of them.</summary>
public sealed class RedlinePropertyTests
{
    [Fact]
    public async Task Accepting_all_is_the_later_document_and_rejecting_all_the_earlier_one()
    {
        var (pairs, changes) = (Effort.Of(40, 6000), 0);
        for (var seed = 0; seed < pairs; seed++)
        {
            var random = new RandomPairs(seed);
            var (before, after) = random.Next();
            var redlined = await Redlined.OfAsync(Written.Templates[random.Form], before, after);

            redlined.Differences().ShouldBeEmpty($"seed {seed}");
            var ids = redlined.Body.Descendants().Where(e => e.Attribute(Written.W + "author") is not null).Select(e => (int)e.Attribute(Written.W + "id")!).ToList();
            ids.ShouldBeUnique($"seed {seed}");
            redlined.Body.Descendants(Written.W + "del").Descendants().ShouldAllBe(e => e.Name.LocalName != "t" && e.Name.LocalName != "instrText", $"seed {seed}");
            redlined.Body.DescendantNodes().OfType<XProcessingInstruction>().ShouldBeEmpty($"seed {seed}");
            redlined.Written.Faults().ShouldBeEmpty($"seed {seed}");
            changes += ids.Count;
        }

        Effort.Report($"{pairs} pairs with {changes} tracked changes: each accepted and rejected, each validated");
    }
}
