using PerfApproval.Domain.Documents;
using PerfApproval.Word.Tests.Comparison;
using PerfApproval.Word.Tests.Reading;

namespace PerfApproval.Word.Tests.Writing;

public sealed class SampleWritingTests
{
    [Theory]
    [InlineData("000", ".txt")]
    [InlineData("000", ".docx")]
    [InlineData("001", ".txt")]
    [InlineData("001", ".docx")]
    public void A_sample_is_published_with_the_text_it_was_filed_with(string sample, string kind)
    {
        var written = Written.From(Samples.Read(sample + kind));

        SameText.Differences(Text(sample), written.Forms).ShouldBeEmpty();
        written.Faults().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    public void What_was_published_can_be_filed_and_published_again(string sample)
    {
        var again = Written.From(Samples.Reader.Read("公开.docx", Written.From(Samples.Read(sample + ".txt")).Open()));

        SameText.Differences(Text(sample), again.Forms).ShouldBeEmpty();
    }

    [Fact]
    public void The_scanned_sample_is_published_as_a_clean_form_and_reads_back_without_a_remark()
    {
        var document = Samples.Read("002.txt");
        var written = Written.From(document);
        var again = Samples.Reader.Read("公开.docx", written.Open());

        document.Tables.Count.ShouldBe(7);
        document.Tables.Sum(t => t.Indicators.Count).ShouldBe(100);
        SameText.Differences(ExpectedText.Of(Samples.Forms["shanghai"], document), written.Forms).ShouldBeEmpty();
        DocumentJson.Write(again).ShouldBe(DocumentJson.Write(document with { Notes = [] }));
        written.Faults().ShouldBeEmpty();
    }

    [Fact]
    public void The_comparison_notices_a_changed_character()
    {
        var written = Written.From(Samples.Read("001.txt")).Forms;

        SameText.Differences(Text("001"), written.Replace("49.02", "49.03", StringComparison.Ordinal)).ShouldNotBeEmpty();
    }

    private static string Text(string sample) => File.ReadAllText(Samples.At("samples", sample + ".txt"));
}
