using System.Xml.Linq;
using static PerfApproval.Word.Writing.Templates.WordXml;

namespace PerfApproval.Word.Writing.Templates;

/// <summary>Turns the paragraphs <c>{{#项目}}</c> and <c>{{/项目}}</c> into marks, and checks that they are nested as blocks can be.</summary>
internal sealed class BlockMarks(Compilation compilation)
{
    private readonly Stack<(BlockName Block, XElement Start)> open = new();

    public void Run()
    {
        foreach (var paragraph in compilation.Root.Descendants(Paragraph).ToList())
        {
            var text = paragraph.PlainText();
            var tags = Tag.In(text).Where(t => t.Kind != TagKind.Field).ToList();
            if (tags.Count == 0) continue;
            if (tags.Count > 1 || text.Trim() != text.Substring(tags[0].Start, tags[0].Length).Trim())
                throw compilation.Refusal(paragraph, $"{tags[0]} 要单独占一段，请把同一段里的其他内容移到前后的段落。");
            Turn(paragraph, tags[0]);
        }

        if (open.TryPeek(out var left))
            throw compilation.Refusal(left.Start, $"没有找到对应的 {{{{/{left.Block.Name}}}}}，请在这一块结束的地方补上。");
    }

    private void Turn(XElement paragraph, Tag tag)
    {
        var block = compilation.Vocabulary.Block(tag.Name) ?? throw compilation.Refusal(paragraph,
            $"没有名为“{tag.Name}”的块，可用的块：{compilation.Vocabulary.BlockListing}。请改正 {tag}。");
        if (tag.Kind == TagKind.BlockStart) Start(paragraph, block);
        if (tag.Kind == TagKind.BlockEnd) End(paragraph, block);
    }

    private void Start(XElement paragraph, BlockName block)
    {
        BlockKind? parent = open.TryPeek(out var around) ? around.Block.Kind : null;
        if (!block.Parents.Contains(parent))
            throw compilation.Refusal(paragraph, $"{{{{#{block.Name}}}}} 不能放在这里，它要放在{Allowed(block)}。");
        open.Push((block, paragraph));
        var stretch = new Stretch(block.Opens, block.Kind, content => new Block(block.Kind, content));
        paragraph.AddAfterSelf(compilation.Markup.Open(stretch));
    }

    private void End(XElement paragraph, BlockName block)
    {
        if (!open.TryPop(out var started) || started.Block != block)
            throw compilation.Refusal(paragraph, $"{{{{/{block.Name}}}}} 之前没有与它对应的 {{{{#{block.Name}}}}}，请检查各块的先后次序。");
        var start = started.Start;
        if (start.Parent != paragraph.Parent)
            throw compilation.Refusal(paragraph, $"{{{{/{block.Name}}}}} 与 {{{{#{block.Name}}}}} 不在同一层（正文或同一个单元格），请移到同一层。");
        // Word joins tables without a paragraph between them, so a table that ends a block takes the mark's along.
        if (Before(paragraph) is { } last && last != start && last.Name == Table)
            paragraph.AddBeforeSelf(new XElement(Paragraph, LookOf(paragraph)));
        paragraph.AddBeforeSelf(Markup.Close());
        Release(start, isNeeded: Before(start)?.Name == Table && After(start)?.Name == Table);
        Release(paragraph, isNeeded: paragraph.Parent!.Name == Cell && After(paragraph) is null);
    }

    /// <summary>Removes the mark, and its paragraph unless a section ends there or Word needs one in its place.</summary>
    private static void Release(XElement paragraph, bool isNeeded)
    {
        if (!isNeeded && paragraph.Element(ParagraphProperties)?.Element(Section) is null) paragraph.Remove();
        else paragraph.Elements().Where(e => e.Name != ParagraphProperties).Remove();
    }

    private static XElement? Before(XElement paragraph) => paragraph.ElementsBeforeSelf().LastOrDefault();

    private static XElement? After(XElement paragraph) => paragraph.ElementsAfterSelf().FirstOrDefault();

    private static XElement? LookOf(XElement paragraph)
    {
        if (paragraph.Element(ParagraphProperties) is not { } properties) return null;
        var look = new XElement(properties);
        look.Elements(Section).Remove();
        return look;
    }

    private string Allowed(BlockName block) => string.Join("，或", block.Parents.Select(parent => parent is null
        ? "正文中，其他块之外"
        : $" {{{{#{Name(parent.Value)}}}}} 与 {{{{/{Name(parent.Value)}}}}} 之间"));

    private string Name(BlockKind kind) => compilation.Vocabulary.KnownBlocks.First(b => b.Kind == kind).Name;
}
