using PerfApproval.Domain.Rules;
using PerfApproval.Web.Features.Checks;
using PerfApproval.Web.Features.Documents;
using PerfApproval.Word.Writing;
using Xunit.Abstractions;

namespace PerfApproval.Web.Tests.Checks;

/// <summary>Every finding on the samples was judged by hand; the judgements are data beside the tests.</summary>
public sealed class SampleFindingsTests(ITestOutputHelper report)
{
    private const double LeastShare = 0.95;

    private static readonly string[] Samples = ["000", "001", "002"];

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    public void What_is_found_is_what_was_judged(string sample)
    {
        var judged = JudgedFinding.Of(sample);

        var found = Found(sample);

        found.Except(judged.Where(j => j.IsFound).Select(j => j.Line)).ShouldBeEmpty("not judged yet");
        judged.Where(j => j.IsFound).Select(j => j.Line).Except(found).ShouldBeEmpty("judged, but not found any more");
    }

    [Fact]
    public void A_reviewer_who_reads_the_findings_is_not_reading_noise()
    {
        var judged = Samples.SelectMany(JudgedFinding.Of).ToList();
        var (right, noise, missed) = (judged.Count(j => j.Judgement == Judgement.Right), judged.Count(j => j.Judgement == Judgement.Noise), judged.Count(j => j.Judgement == Judgement.Missed));

        var (precision, recall) = ((double)right / (right + noise), (double)right / (right + missed));

        report.WriteLine(FormattableString.Invariant($"{right} right, {noise} noise, {missed} missed: precision {precision:P1}, recall {recall:P1}"));
        precision.ShouldBeGreaterThanOrEqualTo(LeastShare);
        recall.ShouldBeGreaterThanOrEqualTo(LeastShare);
    }

    private static List<string> Found(string sample)
    {
        var forms = TemplateCatalog.Load(Path.Combine(AppContext.BaseDirectory, "templates")).Forms;
        var document = FiledDocument.Read(Path.Combine(AppContext.BaseDirectory, "samples", $"{sample}.txt"), forms, null, CancellationToken.None);
        var book = ShippedRules.Load(Path.Combine(AppContext.BaseDirectory, "rules")).For(document.Form, document.Year);
        var tables = CheckedTable.Of(document, forms[document.Form], book);
        return [.. from finding in new Checkup(book).Of(tables) from table in finding.Tables select JudgedFinding.LineOf(tables[table], finding)];
    }
}
