using PerfApproval.Domain.Forms;

namespace PerfApproval.Domain.Rules.Values;

/// <summary>V5: A unit stands once, in one width.</summary>
internal sealed class UnitStandsOnce : TableRule
{
    private const string Twice = "twice";
    private const string Width = "width";

    public override string Id => "V5";

    public override string Name => "单位重复";

    public override string Why => "单位写两遍或全角半角混写，导出后要人工整理。";

    public override IReadOnlyDictionary<string, string> Cases { get; } = new Dictionary<string, string>
    {
        [Twice] = "名称和指标值里都写了单位",
        [Width] = "全角与半角混写",
    };

    internal override IEnumerable<Remark> Check(CheckedTable table) =>
        table.Indicators.SelectMany(i => Repeated(i).Concat(Mixed(i, table.Form)));

    private static IEnumerable<Remark> Repeated(CheckedIndicator indicator)
    {
        var unit = UnitText.Bare(indicator.Value.Unit);
        if (unit.Length == 0 || !Carries(indicator, unit)) yield break;
        var name = indicator.Filed.Name.TrimEnd();
        var mended = name[..name.LastIndexOfAny(['(', '（'])].TrimEnd();
        yield return new(Twice, indicator.NamePlace, indicator.Filed.Name,
            $"单位“{unit}”在名称里写了一遍，在指标值“{indicator.Filed.Value}”里又写了一遍。", $"名称改为“{mended}”。")
        {
            Mends = [new(indicator.NamePlace, indicator.Filed.Name, mended)],
            Others = [indicator.ValuePlace],
        };
    }

    // Any unit counts that is the value's, also one that is rarely seen: 苗木数(棵).
    private static bool Carries(CheckedIndicator indicator, string unit) =>
        indicator.UnitInName == unit || PlainText.Of(indicator.Filed.Name).EndsWith($"({unit})", StringComparison.Ordinal);

    private static IEnumerable<Remark> Mixed(CheckedIndicator indicator, Form form)
    {
        var prescribed = form.Values.Style == ValueStyle.UnitInBrackets;
        CheckedText[] cells =
        [
            new(indicator.NamePlace, indicator.Filed.Name),
            new(indicator.DescriptionPlace, indicator.Filed.Description ?? ""),
            new(indicator.ValuePlace, indicator.Filed.Value),
        ];
        foreach (var cell in cells.Where(c => Widths.AreMixed(c.Text)))
        {
            var mended = Widths.Unified(cell.Text, prescribed && cell.Place == indicator.ValuePlace ? BracketWidth.Half : BracketWidth.AsNeighbours);
            yield return new(Width, cell.Place, cell.Text, $"“{cell.Text}”里全角和半角混写。", $"统一写成“{mended}”。") { Mends = [new(cell.Place, cell.Text, mended)] };
        }
    }
}
