using PerfApproval.Domain.Forms;

namespace PerfApproval.Domain.Rules.Goals;

/// <summary>P1: Indicators have to do with the project.</summary>
internal sealed class IndicatorsBelongToTheProject : TableRule
{
    public override string Id => "P1";

    public override string Name => "相关性";

    public override string Why => "指标与项目内容没有联系，多半是套用的模板。";

    internal override IEnumerable<Remark> Check(CheckedTable table)
    {
        if (table.Project is not { } project || table.Indicators.Count == 0) yield break;
        var about = Keywords.Of(table.Book, [project.Name, .. project.Purpose, .. table.Goals]);
        var measured = Keywords.Of(table.Book, table.Indicators.SelectMany(i => OwnTexts(i, table.Book)));
        if (about.IsEmpty || about.Shares(measured)) yield break;
        yield return new(Only, table.At(FieldKeys.Name), project.Name,
            $"{table.Indicators.Count} 项指标都没有提到“{project.Name}”的内容。", "按项目实际做的事设置指标，名称里写明对象，如“电梯维保完成次数”。");
    }

    // 服务对象满意度 fits every project and so speaks for none.
    private static IEnumerable<string> OwnTexts(CheckedIndicator indicator, RuleBook book) =>
        new[] { indicator.Plain, CheckedIndicator.WithoutUnit(PlainText.Of(indicator.Filed.Description ?? "")) }
            .Where(text => !book.WordsOf(RuleWords.GeneralNames).Contains(text));
}
