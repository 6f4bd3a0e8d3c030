using PerfApproval.Word.Tests.Writing;
namespace PerfApproval.Word.Tests.Redlining;
public sealed class Dbg
{
    [Fact]
    public async Task Find()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new RandomPairs(seed);
            var (before, after) = random.Next();
            var r = await Redlined.OfAsync(Written.Templates[random.Form], before, after);
            string Sum(PerfApproval.Word.Redlining.Edition e) => string.Join(" | ", e.Units.Select(u => u.Unit.Name + ":" + string.Join(",", u.Tables.Select(t => t.Name + t.Indicators.Count))));
            try { var d = r.Differences().ToList(); if (d.Count == 0) continue; throw new InvalidOperationException(string.Join("\n", d)); }
            catch (InvalidOperationException e) { throw new InvalidOperationException($"seed {seed} {random.Form}\n{Sum(before)}\n{Sum(after)}\n" + e.Message); }
        }
    }
}
