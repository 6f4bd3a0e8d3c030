namespace PerfApproval.Domain.Rules.Names;

/// <summary>N1: No word is misspelt or repeated.</summary>
internal sealed class NothingIsMisspelt : TableRule
{
    // A name is told whole; of a paragraph only the slip.
    private const int LongestTold = 30;

    public override string Id => "N1";

    public override string Name => "错别字";

    public override string Why => "公开的文件里有错字，影响单位形象。";

    internal override IEnumerable<Remark> Check(CheckedTable table) =>
        from text in table.Texts
        from slip in Slips.In(text.Text, table.Book)
        group text by slip into cells
        select Told(cells.Key, [.. cells.DistinctBy(c => c.Place)], table.Book);

    private static Remark Told(Slip slip, IReadOnlyList<CheckedText> cells, RuleBook book) =>
        new(Only, cells[0].Place, cells[0].Text.Length <= LongestTold ? cells[0].Text.Trim() : slip.Wrong, slip.Repeats ? $"“{slip.Wrong}”有重复的字。" : $"“{slip.Wrong}”有错别字。", $"改为“{slip.Right}”。")
        {
            Others = [.. cells.Skip(1).Select(c => c.Place)],
            Mends = [.. cells.Select(c => new Mend(c.Place, c.Text, Slips.Mended(c.Text, book)))],
        };
}
