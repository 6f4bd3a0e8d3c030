using System.Xml.Linq;
using PerfApproval.Domain.Forms;
using PerfApproval.Word.Redlining.Matching;
using PerfApproval.Word.Redlining.Passages;
using PerfApproval.Word.Redlining.Revisions;
using PerfApproval.Word.Writing.Templates;

namespace PerfApproval.Word.Redlining;

/// <summary>Makes one part of the file from the marked parts of both documents.</summary>
internal sealed class PartRedliner(EditionMatch match, Form form, Authorship authorship)
{
    private static readonly XName[] Notes = [WordXml.W + "footnotes", WordXml.W + "endnotes"];

    private readonly CopyPairs copies = new(match);
    private readonly RegionRedliner regions = new(match, form, authorship);

    // A template of a single unit has no block that would name it.
    private readonly Spot start = new()
    {
        Unit = match.After.Units[0],
        Units = match.Units.Count > 0 && match.Units[0] is { Old: 0, New: 0 } first ? first : null,
    };

    public XElement Run(XElement old, XElement now)
    {
        var part = new XElement(now.Name, now.Attributes());
        if (now.Element(WordXml.W + "body") is { } body) part.Add(now.Elements().Select(e => e == body ? Container(old.Element(body.Name)!, body) : new XElement(e)));
        else if (Notes.Contains(now.Name)) part.Add(old.Elements().Zip(now.Elements(), Container));
        else part = Container(old, now);
        part.DescendantNodes().OfType<XProcessingInstruction>().ToList().ForEach(i => i.Remove());
        return part;
    }

    private XElement Container(XElement old, XElement now)
    {
        var (before, after) = (RegionReader.Read(old), RegionReader.Read(now));
        var last = LastParagraphs.Take(before, after, copies, start);
        HeadingNames.Join(old, now, match, last is null ? [] : [last.Old, last.New]);
        return new XElement(now.Name, now.Attributes(), regions.Body(before, after, last, start));
    }
}
