using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using PerfApproval.Domain;
using PerfApproval.Domain.Documents;

namespace PerfApproval.Word.Tests.Reading;

/// <summary>Damaged files of every kind: they are read as far as they go or refused with a sentence, and nothing else happens.</summary>
public sealed partial class MutationTests
{
    private const int Tries = 150;

    private static readonly string[] Names = ["000.docx", "001.docx", "rich.docx"];
    private static readonly string[] TextNames = ["000.txt", "001.txt", "002.txt"];

    [Fact]
    public void Flipped_and_missing_bytes_of_a_Word_file_cause_no_surprise()
    {
        ForEachTry((random, i) =>
        {
            var bytes = Bytes(Names[i % Names.Length]);
            for (var flips = random.Next(1, 20); flips > 0; flips--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            return random.Next(3) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
        });
    }

    [Fact]
    public void Missing_doubled_and_moved_pieces_of_its_XML_cause_no_surprise()
    {
        ForEachTry((random, i) =>
        {
            var xml = Piece().Matches(DocumentXml(Names[i % Names.Length])).Select(m => m.Value).ToList();
            for (var changes = random.Next(1, 30); changes > 0; changes--) Change(xml, random);
            return new WordFile().With("word/document.xml", string.Concat(xml)).Bytes();
        });
    }

    [Fact]
    public void Elements_missing_with_all_they_hold_cause_no_surprise()
    {
        ForEachTry((random, i) =>
        {
            var xml = DocumentXml(Names[i % Names.Length]);
            for (var cuts = random.Next(1, 8); cuts > 0; cuts--) xml = WithoutElement(xml, random);
            return new WordFile().With("word/document.xml", xml).Bytes();
        });
    }

    [Fact]
    public void Missing_doubled_and_moved_lines_and_tabs_of_a_text_cause_no_surprise()
    {
        ForEachTry((random, i) =>
        {
            var pieces = TextPiece().Matches(File.ReadAllText(Samples.At("samples", TextNames[i % TextNames.Length]))).Select(m => m.Value).ToList();
            for (var changes = random.Next(1, 60); changes > 0; changes--) Change(pieces, random);
            return Encoding.UTF8.GetBytes(string.Concat(pieces));
        });
    }

    private static void ForEachTry(Func<Random, int, byte[]> damaged)
    {
        for (var seed = 0; seed < Tries; seed++)
        {
            var bytes = damaged(new Random(seed), seed);
            try
            {
                DocumentJson.Write(Samples.Reader.Read("damaged", new MemoryStream(bytes))).ShouldNotBeEmpty();
            }
            catch (InputRefusedException refusal)
            {
                refusal.Message.ShouldEndWith("。", customMessage: $"seed {seed}");
            }
            catch (Exception unforeseen) when (unforeseen is not ShouldAssertException)
            {
                throw new InvalidOperationException($"Seed {seed} let an unforeseen exception out.", unforeseen);
            }
        }
    }

    private static void Change(List<string> pieces, Random random)
    {
        var (at, to) = (random.Next(pieces.Count), random.Next(pieces.Count));
        switch (random.Next(3))
        {
            case 0:
                pieces.RemoveAt(at);
                break;
            case 1:
                pieces.Insert(to, pieces[at]);
                break;
            default:
                (pieces[at], pieces[to]) = (pieces[to], pieces[at]);
                break;
        }
    }

    // Well-formed afterwards: an opening tag and everything up to its own end.
    private static string WithoutElement(string xml, Random random)
    {
        var tags = Tag().Matches(xml);
        var first = random.Next(2, tags.Count);
        if (tags[first].Value.StartsWith("</", StringComparison.Ordinal)) return xml;
        var (last, depth) = (first, 0);
        do
        {
            if (tags[last].Value.StartsWith("</", StringComparison.Ordinal)) depth--;
            else if (!tags[last].Value.EndsWith("/>", StringComparison.Ordinal)) depth++;
        }
        while (depth > 0 && ++last < tags.Count);

        return xml.Remove(tags[first].Index, tags[last].Index + tags[last].Length - tags[first].Index);
    }

    private static byte[] Bytes(string name) => name == "rich.docx" ? RichDocument.File.Bytes() : File.ReadAllBytes(Samples.At("samples", name));

    private static string DocumentXml(string name)
    {
        using var zip = new ZipArchive(new MemoryStream(Bytes(name)));
        using var text = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return text.ReadToEnd();
    }

    [GeneratedRegex("<[^>]*>|[^<]+")]
    private static partial Regex Piece();

    [GeneratedRegex("<[^>?]+>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\t|\n|[^\t\n]+")]
    private static partial Regex TextPiece();
}
