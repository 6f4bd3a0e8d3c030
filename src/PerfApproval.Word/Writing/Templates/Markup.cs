using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PerfApproval.Word.Writing.Pages;

namespace PerfApproval.Word.Writing.Templates;

/// <summary>A stretch of the template between two marks, its fields and what it becomes.</summary>
internal sealed record Stretch(Scope? Opens, BlockKind? Kind, Func<IReadOnlyList<Instruction>, Instruction> Close);

/// <summary>The marks that the steps of a compilation leave in the XML, and the cutting of the finished XML along them.</summary>
/// <remarks>Marks are processing instructions: valid anywhere in XML, and impossible to confuse with text of the template.</remarks>
internal sealed partial class Markup
{
    private const string Target = "mark";

    private readonly List<object> marks = [];

    public XProcessingInstruction Mark(Instruction instruction) => Add("at", instruction);

    public XProcessingInstruction Mark(LayoutStep step) => Add("step", step);

    public XProcessingInstruction Open(Stretch stretch) => Add("open", stretch);

    public static XProcessingInstruction Close() => new(Target, "close");

    public Stretch? Opened(XProcessingInstruction mark) =>
        mark.Data.StartsWith("open ", StringComparison.Ordinal) ? (Stretch)this[mark.Data[5..]] : null;

    public static bool IsClose(XProcessingInstruction mark) => mark.Data == "close";

    public IReadOnlyList<Instruction> Cut(string xml)
    {
        var open = new Stack<(Stretch? Stretch, List<Instruction> Content)>();
        open.Push((null, []));
        var (text, steps, from) = (new StringBuilder(), new List<LayoutStep>(), 0);
        foreach (Match mark in Marks().Matches(xml))
        {
            text.Append(xml, from, mark.Index - from);
            from = mark.Index + mark.Length;
            if (mark.Groups["kind"].Value == "step")
            {
                steps.Add((LayoutStep)this[mark.Groups["n"].Value]);
                continue;
            }

            EndFixed(open.Peek().Content, text, steps);
            Turn(open, mark);
        }

        text.Append(xml, from, xml.Length - from);
        EndFixed(open.Peek().Content, text, steps);
        return open.Pop().Content;
    }

    private void Turn(Stack<(Stretch? Stretch, List<Instruction> Content)> open, Match mark)
    {
        switch (mark.Groups["kind"].Value)
        {
            case "open":
                open.Push(((Stretch)this[mark.Groups["n"].Value], []));
                break;
            case "close":
                var (stretch, content) = open.Pop();
                open.Peek().Content.Add(stretch!.Close(content));
                break;
            default:
                open.Peek().Content.Add((Instruction)this[mark.Groups["n"].Value]);
                break;
        }
    }

    private static void EndFixed(List<Instruction> content, StringBuilder text, List<LayoutStep> steps)
    {
        if (text.Length > 0 || steps.Count > 0) content.Add(new FixedXml(Encoding.UTF8.GetBytes(text.ToString()), [.. steps]));
        text.Clear();
        steps.Clear();
    }

    private XProcessingInstruction Add(string kind, object mark)
    {
        marks.Add(mark);
        return new XProcessingInstruction(Target, string.Create(CultureInfo.InvariantCulture, $"{kind} {marks.Count - 1}"));
    }

    private object this[string index] => marks[int.Parse(index, CultureInfo.InvariantCulture)];

    [GeneratedRegex(@"<\?mark (?<kind>\w+)(?: (?<n>\d+))?\?>")]
    private static partial Regex Marks();
}
