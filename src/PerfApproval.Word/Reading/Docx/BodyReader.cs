using System.Xml;
using PerfApproval.Word.Reading.Blocks;
using PerfApproval.Word.Reading.Files;

namespace PerfApproval.Word.Reading.Docx;

/// <summary>Streams through the main part of a Word file: what Word would print, changes accepted, as blocks.</summary>
/// <remarks>A loop with a stack of its own: how deep somebody nests elements must not matter to ours.</remarks>
internal sealed class BodyReader
{
    private readonly ReadingCosts costs;
    private readonly BlockFlow flow;
    private readonly RunReader run;
    private readonly MarkReader marks;
    private readonly List<OpenElement> path = [];

    // Depth of the element whose content is being passed over; none when negative.
    private int skipping = -1;

    public BodyReader(SourceFile file, WordStyles styles, WordLists lists)
    {
        costs = new ReadingCosts(file);
        flow = new BlockFlow(file, new ParagraphText(styles, lists), costs);
        run = new RunReader(flow, styles);
        marks = new MarkReader(flow);
    }

    public SourceDocument Read(XmlReader reader, CancellationToken stop)
    {
        while (reader.Read())
        {
            SafeXml.CheckDepth(reader);
            if (reader.NodeType == XmlNodeType.Element) Enter(reader, stop);
            else if (reader.NodeType == XmlNodeType.EndElement) Leave(reader.Depth);
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) Text(reader);
        }

        return new(SourceLayout.Word, flow.Finish()) { Repairs = flow.LeftOut };
    }

    private void Enter(XmlReader reader, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        costs.AddElement();
        var depth = reader.Depth;
        var empty = reader.IsEmptyElement;
        if (skipping < 0)
        {
            var name = WordNames.Of(reader);
            path.Add(new OpenElement(name));
            if (!Open(name, reader)) skipping = depth;
        }

        if (empty) Leave(depth);
    }

    private void Leave(int depth)
    {
        if (skipping >= 0 && depth > skipping) return;
        skipping = -1;
        var left = path[^1];
        path.RemoveAt(path.Count - 1);
        left.Close?.Invoke();
    }

    private void Text(XmlReader reader)
    {
        if (skipping >= 0 || path.Count == 0) return;
        if (path[^1].Name is "t" or "m:t") run.Append(reader.Value);
        if (path[^1].Name == "instrText") run.AppendCode(reader.Value);
    }

    /// <returns>False to pass over everything inside.</returns>
    private bool Open(string name, XmlReader reader)
    {
        var (parent, grandparent) = (Above(1), Above(2));
        if (marks.Skips(name, parent, grandparent)) return false;
        path[^1].Close = Begin(name);
        marks.Take(name, parent, reader);
        return run.Take(name, parent, grandparent, reader);
    }

    private string Above(int steps) => path.Count > steps ? path[^(steps + 1)].Name : "";

    private Action? Begin(string name) => name switch
    {
        "p" when flow.BeginParagraph() => run.EndParagraph,
        "tbl" when run.BeginTable() => flow.EndTable,
        "tr" when flow.BeginRow() => flow.EndRow,
        "tc" when flow.BeginCell() => flow.EndCell,
        "txbxContent" when flow.BeginTextBox() => flow.EndTextBox,
        "sdt" => run.BeginControl(),
        "mc:AlternateContent" => run.BeginAlternatives(),
        _ => null,
    };

    private sealed class OpenElement(string name)
    {
        public string Name => name;

        public Action? Close { get; set; }
    }
}
