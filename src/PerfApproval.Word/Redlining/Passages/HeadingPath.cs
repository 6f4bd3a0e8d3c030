using System.Globalization;
using System.Xml.Linq;
using PerfApproval.Word.Redlining.Matching;
using PerfApproval.Word.Writing;
using PerfApproval.Word.Writing.Templates;

namespace PerfApproval.Word.Redlining.Passages;

/// <summary>Where in a document a heading stands, said in the same words for both documents.</summary>
internal sealed class HeadingPath(EditionMatch match, bool isOld)
{
    private readonly Stack<(string Step, BlockKind? Block, int Number)> open = new([("", null, 0)]);
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    public void Follow(XProcessingInstruction mark)
    {
        if (PassageMark.IsEnd(mark)) open.Pop();
        else if (PassageMark.FieldOf(mark) is not null) open.Push((open.Peek().Step, null, 0));
        else Enter(PassageMark.PassageOf(mark));
    }

    public string Next()
    {
        var place = string.Join('/', open.Reverse().Select(o => o.Step));
        return string.Create(CultureInfo.InvariantCulture, $"{place}#{counts[place] = counts.GetValueOrDefault(place) + 1}");
    }

    private void Enter((PassageKind Kind, int Number) passage)
    {
        var block = open.Peek().Block;
        BlockKind? opened = passage.Kind == PassageKind.Block ? (BlockKind)passage.Number : null;
        var number = passage.Kind == PassageKind.Copy && block is { } kind ? Common(kind, passage.Number) : Own(passage.Number);
        open.Push(($"{passage.Kind}{opened}{(opened is null ? number : "")}", opened, passage.Number));
    }

    /// <summary>The number of a copy in the later document; one that only the earlier has is named apart.</summary>
    private string Common(BlockKind kind, int number)
    {
        var pairs = kind switch
        {
            BlockKind.Unit => match.Units,
            BlockKind.Project => Unit is { } unit ? match.Projects(unit) : [],
            BlockKind.Item => Unit is { } unit ? match.Items(unit) : [],
            _ => [new IndexPair(number, number)],
        };
        if (!isOld) return Own(number);
        return pairs.FirstOrDefault(p => p.Old == number, new IndexPair(-1, -1)) is { New: >= 0 } pair ? Own(pair.New) : $"-{number}";
    }

    /// <summary>The unit around this place, where both documents have it; a template of one unit has no block for it.</summary>
    private IndexPair? Unit
    {
        get
        {
            var copies = open.Reverse().ToList();
            var block = copies.FindIndex(o => o.Block == BlockKind.Unit);
            var number = block < 0 ? 0 : copies[block + 1].Number;
            return match.Units.Where(u => (isOld ? u.Old : u.New) == number).Select(u => (IndexPair?)u).FirstOrDefault();
        }
    }

    private static string Own(int number) => number.ToString(CultureInfo.InvariantCulture);
}
