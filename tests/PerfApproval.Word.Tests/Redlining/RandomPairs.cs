using PerfApproval.Domain.Documents;
using PerfApproval.Word.Redlining;
using PerfApproval.Word.Tests.Reading;

namespace PerfApproval.Word.Tests.Redlining;

/// <summary>Two documents as revisions make them out of each other, from a seed.</summary>
internal sealed class RandomPairs(int seed)
{
    private static readonly TargetDocument[] Bases = [Samples.Read("000.txt"), Samples.Read("001.txt"), Samples.Read("002.txt")];

    private readonly Random random = new(seed);

    public string Form { get; private set; } = "";

    public (Edition Before, Edition After) Next()
    {
        var document = Bases[random.Next(Bases.Length)];
        Form = document.Form;
        var edits = new RandomEdits(random, document);
        var units = Enumerable.Range(0, random.Next(5) == 0 ? random.Next(2, 4) : 1).Select(_ => edits.Excerpt(document)).ToArray();
        if (random.Next(2) == 0) units = [.. units.Select(RandomEdits.Identified)];
        var revised = edits.Revised(units);
        return random.Next(8) == 0 ? (Edition(revised), Edition(units)) : (Edition(units), Edition(revised));
    }

    private Edition Edition(TargetDocument[] units) => new(units,
        new(units[0].Unit, units[0].Year, random.Next(3) == 0 ? new DateOnly(2024, random.Next(1, 13), 5) : null));
}
