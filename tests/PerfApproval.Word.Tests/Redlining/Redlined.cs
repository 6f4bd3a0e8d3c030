using System.Xml.Linq;
using PerfApproval.Domain.Documents;
using PerfApproval.Word.Redlining;
using PerfApproval.Word.Tests.Writing;
using PerfApproval.Word.Writing;

namespace PerfApproval.Word.Tests.Redlining;

/// <summary>Two documents and the redline of them.</summary>
internal sealed class Redlined
{
    private static readonly XNamespace W = Written.W;

    private readonly DocumentTemplate template;
    private readonly Edition before;
    private readonly Edition after;

    private Redlined(DocumentTemplate template, Edition before, Edition after, Written written, RedlineSummary summary)
    {
        (this.template, this.before, this.after) = (template, before, after);
        Written = written;
        Summary = summary;
    }

    public static Revision Otherwise { get; } = new("排版", new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.FromHours(8)));

    public Written Written { get; }

    public RedlineSummary Summary { get; }

    public XElement Body => Written.Body;

    public static Task<Redlined> OfAsync(TargetDocument before, TargetDocument after, Func<ChangePlace, Revision?>? known = null) =>
        OfAsync(Written.Templates[before.Form], Edition.Of(before), Edition.Of(after), known);

    public static async Task<Redlined> OfAsync(DocumentTemplate template, Edition before, Edition after, Func<ChangePlace, Revision?>? known = null)
    {
        using var output = new MemoryStream();
        var summary = await new RedlineWriter(null).WriteAsync(template, before, after, new Authorship(Otherwise, known), output, CancellationToken.None);
        return new(template, before, after, new Written(output.ToArray()), summary);
    }

    /// <summary>Where accepting all is not the later document, or rejecting all not the earlier one.</summary>
    public IEnumerable<string> Differences() =>
        Differences(after, Settled.Accepted, "accepted").Concat(Differences(before, Settled.Rejected, "rejected"));

    /// <summary>The tracked changes of a kind, in words: author and text.</summary>
    public IEnumerable<string> Texts(string kind) => Body.Descendants(W + kind).Where(e => e.Parent!.Name.LocalName is not ("rPr" or "trPr"))
        .Select(e => $"{(string?)e.Attribute(W + "author")}：{TextOf(e)}");

    public IEnumerable<XElement> Rows(string kind) => Body.Descendants(W + "tr").Where(r => r.Element(W + "trPr")?.Element(W + kind) is not null);

    public static string TextOf(XElement element) =>
        string.Concat(element.Descendants().Where(e => e.Name == W + "t" || e.Name == W + "delText").Select(e => e.Value));

    private IEnumerable<string> Differences(Edition edition, Func<XElement, XElement> settle, string how)
    {
        using var output = new MemoryStream();
        template.Write(edition.Units, edition.Imprint, output);
        var plain = new Written(output.ToArray());
        foreach (var part in plain.PartNames().Where(n => n.EndsWith(".xml", StringComparison.Ordinal) && n.StartsWith("word/", StringComparison.Ordinal)))
        {
            var (want, got) = (PlainForm.Of(plain.Part(part)), PlainForm.Of(settle(Written.Part(part))));
            if (want != got) yield return $"{how} {part}: {FirstDifference(want, got)}";
        }
    }

    private static string FirstDifference(string want, string got)
    {
        var (one, other) = (want.Split('\n'), got.Split('\n'));
        var at = one.Zip(other).TakeWhile(l => l.First == l.Second).Count();
        return $"line {at}\nwant {string.Join('\n', one.Skip(at - 12).Take(16))}\ngot {string.Join('\n', other.Skip(at - 12).Take(16))}";
    }
}
