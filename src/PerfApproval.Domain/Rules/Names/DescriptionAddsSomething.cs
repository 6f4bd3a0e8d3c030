using System.Buffers;

namespace PerfApproval.Domain.Rules.Names;

/// <summary>N2: The description says more than the name.</summary>
internal sealed class DescriptionAddsSomething : TableRule
{
    private const int MostAdded = 6;

    private static readonly SearchValues<char> Explaining = SearchValues.Create("，,。;；:：=/÷×");

    public override string Id => "N2";

    public override string Name => "指标描述";

    public override string Why => "描述与名称一样，等于没有说明怎么计算。";

    internal override IEnumerable<Remark> Check(CheckedTable table) =>
        from indicator in table.Indicators
        let description = WithoutUnit(indicator.Filed.Description ?? "")
        where description.Length > 0 && indicator.Plain.Length > 0 && SaysTheSame(indicator.Plain, description)
        select new Remark(Only, indicator.DescriptionPlace, indicator.Filed.Description!,
            "描述与名称相同，或只是名称的一部分、名称加几个字。", "在描述里写明指标的含义和计算方法，如“合格数量÷总数量×100%”。");

    private static bool SaysTheSame(string name, string description) =>
        IsPartOf(description, name) || (IsPartOf(name, description) && description.Length - name.Length <= MostAdded && !IsExplained(description));

    // One of the two was cut off, at its beginning or at its end.
    private static bool IsPartOf(string part, string whole) =>
        whole.StartsWith(part, StringComparison.Ordinal) || whole.EndsWith(part, StringComparison.Ordinal);

    private static bool IsExplained(string description) => description.AsSpan().ContainsAny(Explaining);

    private static string WithoutUnit(string description) => CheckedIndicator.WithoutUnit(PlainText.Of(description)).TrimEnd('。', '.');
}
