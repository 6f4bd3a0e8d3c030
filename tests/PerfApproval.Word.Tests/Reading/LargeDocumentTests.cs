using System.Diagnostics;

namespace PerfApproval.Word.Tests.Reading;

/// <summary>Documents as large as a whole city's.</summary>
public sealed class LargeDocumentTests
{
    [Fact]
    public void A_thousand_projects_are_read_within_seconds()
    {
        var projects = Enumerable.Range(1, 1000).Select(n => TianjinTable.Project(n, $"项目{n}"));
        using var content = new MemoryStream(WordFile.Of([.. projects]).Bytes());
        var clock = Stopwatch.StartNew();

        var document = Samples.Reader.Read("large.docx", content);

        document.Tables.Count.ShouldBe(1000);
        document.Tables[999].Name.ShouldBe("项目1000");
        // Seconds on an idle machine; the bound leaves room for a busy one.
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Reading_stops_when_it_is_told_to()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        using var content = File.OpenRead(Samples.At("samples", "001.docx"));

        Should.Throw<OperationCanceledException>(() => Samples.Reader.Read("001.docx", content, year: null, stop.Token));
    }
}
