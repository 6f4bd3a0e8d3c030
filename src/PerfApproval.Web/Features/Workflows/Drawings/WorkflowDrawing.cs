using System.Globalization;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Web.Features.Workflows.Drawings;

/// <summary>A workflow as a picture: its stages in columns from left to right, the ways forward between them, and where a table stands.</summary>
public sealed class WorkflowDrawing
{
    public const int StageWidth = 108, StageHeight = 50;
    private const int ColumnWidth = 152, RowHeight = 68, Margin = 8, SignsPerLine = 7;

    private readonly StageGraph graph;
    private readonly List<List<Slot>> columns;

    /// <param name="standings">Where a table stands at each stage; stages that it does not name lie ahead.</param>
    public WorkflowDrawing(WorkflowDefinition definition, IReadOnlyDictionary<string, StageStanding> standings)
    {
        graph = new(definition);
        columns = Arrange();
        Stages = [.. from slot in columns.SelectMany(c => c) where slot.IsStage let name = graph[slot.Id].Name
                     select new DrawnStage(slot.Id, name, Lines(name), slot.X, slot.Y, standings.GetValueOrDefault(slot.Id, StageStanding.Ahead))];
        Ways = [.. graph.Ways.Select(Draw)];
    }

    public int Width => Margin * 2 + (columns.Count - 1) * ColumnWidth + StageWidth;

    public int Height => Margin * 2 + (columns.Max(c => c.Count) - 1) * RowHeight + StageHeight;

    /// <summary>In the order in which a table comes to them.</summary>
    public IReadOnlyList<DrawnStage> Stages { get; }

    public IReadOnlyList<DrawnWay> Ways { get; }

    // A way past several columns keeps a place free in each of them; those that lead to the same stage share it.
    private List<List<Slot>> Arrange()
    {
        var placed = Enumerable.Range(0, graph.Columns.Values.Max() + 1).Select(_ => new List<Slot>()).ToList();
        foreach (var (id, column) in graph.Columns) placed[column].Add(new(id, column, IsStage: true));
        foreach (var way in graph.Ways)
        {
            for (var column = graph.Columns[way.From] + 1; column < graph.Columns[way.To]; column++)
                if (!placed[column].Exists(s => s.Id == way.To)) placed[column].Add(new(way.To, column, IsStage: false));
        }

        var most = placed.Max(c => c.Count);
        for (var column = 0; column < placed.Count; column++) placed[column] = Ordered(placed, column, most);
        return placed;
    }

    private List<Slot> Ordered(List<List<Slot>> placed, int column, int most)
    {
        var slots = placed[column].OrderBy(s => column == 0 ? 0 : HeightBefore(s, placed[column - 1])).ThenBy(s => graph[s.Id].Position.Y).ToList();
        for (var row = 0; row < slots.Count; row++)
            (slots[row].X, slots[row].Y) = (Margin + column * ColumnWidth, Margin + row * RowHeight + (most - slots.Count) * RowHeight / 2);
        return slots;
    }

    private double HeightBefore(Slot slot, List<Slot> before) => before
        .Where(b => b.IsStage ? graph.Ways.Any(w => w.From == b.Id && w.To == slot.Id) : b.Id == slot.Id)
        .Select(b => (double)b.Y).DefaultIfEmpty(0).Average();

    private DrawnWay Draw(StageWay way)
    {
        var (from, to) = (graph.Columns[way.From], graph.Columns[way.To]);
        var stops = Enumerable.Range(from, to - from + 1).Select(column => columns[column].Find(s => column == from ? s.IsStage && s.Id == way.From : s.Id == way.To)!).ToList();
        var path = string.Concat(stops.Zip(stops.Skip(1), Curve).Prepend(string.Create(CultureInfo.InvariantCulture, $"M{stops[0].X + StageWidth} {stops[0].MiddleY}")));
        return new(path, way.Condition, stops[0].X + ColumnWidth + (stops.Count > 2 ? 4 : -6), stops[1].MiddleY - 6);
    }

    // A place that is kept free is crossed straight.
    private static string Curve(Slot from, Slot to)
    {
        var (x1, x2) = (from.X + StageWidth, to.X);
        var middle = (x1 + x2) / 2;
        var arrival = to.IsStage ? x2 - 5 : x2 + StageWidth;
        return string.Create(CultureInfo.InvariantCulture, $" C{middle} {from.MiddleY} {middle} {to.MiddleY} {x2 - (to.IsStage ? 5 : 0)} {to.MiddleY} H{arrival}");
    }

    private static string[] Lines(string name) => [.. name.Chunk(name.Length <= SignsPerLine ? SignsPerLine : (name.Length + 1) / 2).Select(signs => new string(signs))];

    private sealed record Slot(string Id, int Column, bool IsStage)
    {
        public int X { get; set; }

        public int Y { get; set; }

        public int MiddleY => Y + StageHeight / 2;
    }
}
