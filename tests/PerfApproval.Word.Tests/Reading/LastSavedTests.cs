using System.IO.Compression;
using System.Text;
using PerfApproval.Word.Reading;

namespace PerfApproval.Word.Tests.Reading;

public sealed class LastSavedTests
{
    private const string Names = "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\"";

    [Theory]
    [InlineData("<dc:creator>李明</dc:creator><cp:lastModifiedBy>赵敏</cp:lastModifiedBy><dcterms:modified>2026-03-02T01:30:00Z</dcterms:modified>", "赵敏", "2026-03-02T01:30:00Z")]
    [InlineData("<cp:lastModifiedBy> </cp:lastModifiedBy><dc:creator>李明</dc:creator><dcterms:created>2026-03-02T09:30:00+08:00</dcterms:created>", "李明", "2026-03-02T01:30:00Z")]
    [InlineData("<dcterms:modified>昨天</dcterms:modified>", null, null)]
    [InlineData("<dc:creator>", null, null)]
    public void A_Word_file_says_who_saved_it_last_and_when(string properties, string? by, string? at)
    {
        var saved = LastSaved.Of("a.docx", File($"<cp:coreProperties {Names}>{properties}</cp:coreProperties>"));

        saved.By.ShouldBe(by);
        saved.At.ShouldBe(at is null ? null : DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_text_says_nothing_of_the_kind()
    {
        LastSaved.Of("a.txt", new MemoryStream(Encoding.UTF8.GetBytes("绩效目标表"))).ShouldBe(new LastSaved(null, null));
    }

    private static MemoryStream File(string properties)
    {
        var file = new MemoryStream();
        using (var package = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = new StreamWriter(package.CreateEntry("docProps/core.xml").Open());
            part.Write(properties);
        }

        file.Position = 0;
        return file;
    }
}
