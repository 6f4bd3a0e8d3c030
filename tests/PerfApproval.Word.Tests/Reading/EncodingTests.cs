using System.Text;
using PerfApproval.Domain.Documents;

namespace PerfApproval.Word.Tests.Reading;

/// <summary>Texts in the encodings in which Chinese programs write them.</summary>
public sealed class EncodingTests
{
    private static readonly string Text = File.ReadAllText(Samples.At("samples", "002.txt"));
    private static readonly string Expected = DocumentJson.Write(Plain.Read(Text));

    public static TheoryData<string> Encodings => ["GB18030", "GBK", "utf-8", "utf-16", "utf-16BE"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_text_reads_the_same_in_every_encoding(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        // GBK has neither ≥ nor ≤ in every table, GB18030 and Unicode do; what cannot be written is left out on both sides.
        var writable = new string([.. Text.Where(c => encoding.GetString(encoding.GetBytes([c])) == c.ToString())]);

        DocumentJson.Write(Plain.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(writable)])).ShouldBe(writable == Text ? Expected : DocumentJson.Write(Plain.Read(writable)));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_of_other_systems_change_nothing(string lineEnd)
    {
        DocumentJson.Write(Plain.Read(Text.Replace("\n", lineEnd, StringComparison.Ordinal))).ShouldBe(Expected);
    }

    [Fact]
    public void Unicode_characters_outside_the_basic_plane_pass_through()
    {
        Plain.Read(Text.Replace("专业设备购置", "𠮷专业设备购置", StringComparison.Ordinal)).Tables[0].Name.ShouldBe("𠮷专业设备购置及更新");
    }
}
