using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;
using PerfApproval.Word.Writing.Templates;

namespace PerfApproval.Word.Writing;

/// <summary>Walks a compiled template with the documents to be printed: repeats blocks, clones rows, fills slots.</summary>
internal sealed class BodyWalk
{
    private readonly IReadOnlyList<TargetDocument> units;
    private readonly IBodySink sink;
    private readonly FieldTexts?[] texts = new FieldTexts?[Enum.GetValues<Scope>().Length];
    private readonly IndicatorField[] merged;

    private TargetDocument unit;
    private bool isLastUnit;
    private ProjectTarget? project;
    private bool isLastProject;
    private IndicatorPlace row;

    public BodyWalk(Form form, IReadOnlyList<TargetDocument> units, Imprint imprint, IBodySink sink)
    {
        this.units = units;
        this.sink = sink;
        merged = [.. form.Indicators.Columns.Where(c => c.Merged).Select(c => c.Field)];
        unit = units[0];
        texts[(int)Scope.Document] = ScopeTexts.Of(imprint, form);
    }

    public void Run(IReadOnlyList<Instruction> content)
    {
        foreach (var instruction in content) Run(instruction);
    }

    private void Run(Instruction instruction)
    {
        switch (instruction)
        {
            case FixedInstruction same:
                same.Send(sink);
                break;
            case FieldSlot slot:
                Fill(slot);
                break;
            case MergeMark mark:
                sink.Merge(row.StateOf(mark.Column));
                break;
            case MergedContent cell:
                Run(row.StateOf(cell.Column) == MergeState.Continues ? [cell.Continued] : cell.Content);
                break;
            case IndicatorRows rows:
                RunRows(rows);
                break;
            case Block block:
                RunBlock(block);
                break;
        }
    }

    private void RunBlock(Block block)
    {
        sink.Enter(PassageKind.Block, (int)block.Kind);
        RunCopies(block);
        sink.Leave();
    }

    private void RunCopies(Block block)
    {
        switch (block.Kind)
        {
            case BlockKind.Unit:
                RunUnits(block);
                break;
            case BlockKind.Overall when unit.Overall is { } overall:
                RunOverall(block, overall);
                break;
            case BlockKind.Project:
                RunProjects(block);
                break;
            case BlockKind.SeveralUnits when units.Count > 1:
            case BlockKind.BetweenUnits when !isLastUnit:
            case BlockKind.BetweenProjects when !isLastProject:
                RunCopy(block, 0);
                break;
            case BlockKind.Item:
                RunItems(block);
                break;
        }
    }

    private void RunUnits(Block block)
    {
        for (var i = 0; i < units.Count; i++)
        {
            unit = units[i];
            isLastUnit = i == units.Count - 1;
            texts[(int)Scope.Unit] = ScopeTexts.Of(unit);
            RunCopy(block, i);
        }
    }

    private void RunOverall(Block block, OverallTarget overall)
    {
        texts[(int)Scope.Overall] = ScopeTexts.Of(overall);
        RunCopy(block, 0);
    }

    private void RunItems(Block block)
    {
        for (var i = 0; i < unit.Overall!.Items.Count; i++)
        {
            texts[(int)Scope.Item] = ScopeTexts.Of(unit.Overall.Items[i], i + 1);
            RunCopy(block, i);
        }
    }

    private void RunProjects(Block block)
    {
        for (var i = 0; i < unit.Tables.Count; i++)
        {
            project = unit.Tables[i];
            isLastProject = i == unit.Tables.Count - 1;
            texts[(int)Scope.Project] = FieldTexts.Of(project, unit.Unit, unit.Year);
            RunCopy(block, i);
        }
    }

    private void RunCopy(Block block, int number)
    {
        sink.Enter(PassageKind.Copy, number);
        Run(block.Content);
        sink.Leave();
    }

    private void RunRows(IndicatorRows rows)
    {
        var indicators = project!.Indicators;
        sink.Enter(PassageKind.Rows, 0);
        for (var i = 0; i < indicators.Count; i++)
        {
            row = new IndicatorPlace(indicators, i, merged);
            sink.Enter(PassageKind.Row, i);
            Run(rows.Samples[i % rows.Samples.Count].Content);
            sink.Leave();
        }

        sink.Leave();
    }

    private void Fill(FieldSlot slot)
    {
        if (slot.Field.Scope == Scope.Indicator)
        {
            FillLines(slot, row.Text(slot.Field.Column));
            return;
        }

        var paragraphs = texts[(int)slot.Field.Scope]![slot.Field.Key];
        for (var i = 0; i < paragraphs.Count; i++) sink.FieldText(slot, paragraphs[i], i == 0);
    }

    private void FillLines(FieldSlot slot, ReadOnlySpan<char> lines)
    {
        var isFirst = true;
        foreach (var line in lines.Split('\n'))
        {
            sink.FieldText(slot, lines[line], isFirst);
            isFirst = false;
        }
    }
}
