namespace PerfApproval.Word.Reading.Blocks;

/// <summary>Where in the source something stands: a line of a text, or row and cell of the n-th table of a Word file.</summary>
internal readonly record struct Place(int? Line = null, int? Table = null, int? Row = null, int? Column = null)
{
    /// <summary>The place in words, for the sentence of a refusal.</summary>
    public override string ToString() => (Line, Table, Row) switch
    {
        ({ } line, _, _) => $"第 {line} 行",
        (_, { } table, { } row) => $"第 {table} 个表格第 {row} 行",
        (_, { } table, _) => $"第 {table} 个表格",
        _ => "正文",
    };
}
