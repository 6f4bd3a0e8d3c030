using System.Globalization;
using PerfApproval.Domain.Documents;

namespace PerfApproval.Web.Features.Imports;

/// <summary>What the outcomes of an import are called, and where its notes belong.</summary>
public static class ChineseNames
{
    public static string InChinese(this ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Created => "新建",
        ImportOutcome.Replaced => "更新",
        ImportOutcome.Unchanged => "内容相同",
        _ => "未导入",
    };

    public static string InChinese(this PreviewOutcome outcome) => outcome switch
    {
        PreviewOutcome.New => "新建",
        PreviewOutcome.Changed => "替换草稿",
        PreviewOutcome.Same => "内容相同",
        _ => "不能导入",
    };

    /// <summary>Where in the file a note belongs: 第 3 个项目，第 5 行.</summary>
    public static string PlaceInChinese(this ImportNote note) => string.Join("，", new[]
    {
        note.Table is { } table ? table == 0 ? "部门整体" : string.Create(CultureInfo.InvariantCulture, $"第 {table} 个项目") : null,
        note.Row is { } row ? string.Create(CultureInfo.InvariantCulture, $"第 {row} 行") : null,
        note.Column is { } column ? string.Create(CultureInfo.InvariantCulture, $"第 {column} 列") : null,
        note.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"文本第 {line} 行") : null,
    }.Where(part => part is not null));
}
