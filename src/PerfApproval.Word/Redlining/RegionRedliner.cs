using System.Xml.Linq;
using PerfApproval.Domain.Forms;
using PerfApproval.Word.Redlining.Matching;
using PerfApproval.Word.Redlining.Passages;
using PerfApproval.Word.Redlining.Revisions;
using PerfApproval.Word.Writing.Templates;

namespace PerfApproval.Word.Redlining;

/// <summary>Compares what holds paragraphs and tables, part by part, and writes it with its changes.</summary>
internal sealed class RegionRedliner
{
    private readonly CopyPairs copies;
    private readonly TextRedliner texts;
    private readonly TableRedliner tables;

    public RegionRedliner(EditionMatch match, Form form, Authorship authorship)
    {
        var marks = new RevisionMarks();
        copies = new CopyPairs(match);
        texts = new TextRedliner(authorship, marks);
        tables = new TableRedliner(this, form, authorship, marks);
    }

    /// <summary>A whole part of the file, or a note of it; Word never gives up its last paragraph.</summary>
    /// <param name="last">The paragraphs that close it, where they do not stand in the same place.</param>
    public IEnumerable<XElement> Body(Region old, Region now, LastParagraphs? last, Spot spot)
    {
        var content = Pair(old, now, spot).ToList();
        var behind = now.Parts.Reverse().TakeWhile(p => p is FixedPart).Count();
        if (last is not null) content.InsertRange(content.Count - behind, texts.Pair([last.Old], [last.New], spot));
        return content;
    }

    public IEnumerable<XElement> Pair(Region old, Region now, Spot spot) => old.HasShapeOf(now)
        ? old.Parts.Zip(now.Parts).SelectMany(p => Pair(p.First, p.Second, spot))
        : Whole(old, Change.Deleted, spot).Concat(Whole(now, Change.Inserted, spot));

    public IEnumerable<XElement> Whole(Region region, Change change, Spot spot) => region.Parts.SelectMany(p => Whole(p, change, spot));

    /// <summary>A cell of a row that moved.</summary>
    public IEnumerable<XElement> Moved(Region old, Region now, Spot spot) => old.Parts.Zip(now.Parts).SelectMany(p => p is (ParagraphsPart before, ParagraphsPart after)
        ? texts.Moved(before.Paragraphs, after.Paragraphs, spot)
        : Whole(p.Second, Change.Kept, spot));

    private IEnumerable<XElement> Pair(Part old, Part now, Spot spot) => (old, now) switch
    {
        (ParagraphsPart before, ParagraphsPart after) => texts.Pair(before.Paragraphs, after.Paragraphs, spot),
        (TablePart before, TablePart after) => [tables.Pair(before, after, spot)],
        (FramePart before, FramePart after) => [Framed(after, Pair(before.Content, after.Content, spot))],
        (BlockPart before, BlockPart after) => copies.Steps(before, after, spot).SelectMany(s => Step(s, before, after, spot)),
        (_, FixedPart same) => [new XElement(same.Element)],
        _ => throw new InvalidOperationException("Two documents of one template have the same parts."),
    };

    private IEnumerable<XElement> Step(MergeStep step, BlockPart old, BlockPart now, Spot spot)
    {
        if (step is { Old: { } before, New: { } after })
            return Pair(old.Copies[before].Content, now.Copies[after].Content, copies.SpotOf(old.Kind, new IndexPair(before, after), spot));
        return step.Old is { } gone
            ? Whole(old.Copies[gone].Content, Change.Deleted, copies.SpotOf(old.Kind, gone, Change.Deleted, spot with { IsWhole = true }))
            : Whole(now.Copies[step.New!.Value].Content, Change.Inserted, copies.SpotOf(now.Kind, step.New.Value, Change.Inserted, spot with { IsWhole = true }));
    }

    private IEnumerable<XElement> Whole(Part part, Change change, Spot spot) => part switch
    {
        ParagraphsPart text => texts.Whole(text.Paragraphs, change, spot),
        TablePart table => [tables.Whole(table, change, spot)],
        FramePart frame => [Framed(frame, Whole(frame.Content, change, spot))],
        BlockPart block => block.Copies.SelectMany(c => Whole(c.Content, change, copies.SpotOf(block.Kind, c.Number, change, spot))),
        FixedPart same => [new XElement(same.Element)],
        _ => [],
    };

    private static XElement Framed(FramePart frame, IEnumerable<XElement> content)
    {
        var framed = new XElement(frame.Frame);
        framed.Element(RegionReader.FrameContent)!.ReplaceNodes(content);
        return framed;
    }
}
