using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;

namespace PerfApproval.Bench.Word;

/// <summary>The data of a workload by the tags of the peer's template.</summary>
internal static class PeerData
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="work">What is printed.</param>
    /// <param name="contents">The entries of the contents and their pages, which the peer cannot find out.</param>
    public static string Of(Workload work, IEnumerable<(string Text, string Page)> contents)
    {
        var document = work.Document;
        var date = work.Imprint.Date!.Value;
        return new JsonObject
        {
            ["单位名称"] = document.Unit.Name,
            ["年度"] = $"{document.Year}",
            ["公开日期"] = $"{date.Year}年{date.Month}月{date.Day}日",
            ["目录"] = Array(contents.Select(e => new JsonObject { ["文字"] = e.Text, ["页码"] = e.Page })),
            ["项目"] = Array(document.Tables.Select((t, i) => Project(work, t, i < document.Tables.Count - 1))),
        }.ToJsonString(Options);
    }

    private static JsonObject Project(Workload work, ProjectTarget project, bool hasNext)
    {
        var texts = FieldTexts.Of(project, work.Document.Unit, work.Document.Year);
        var data = new JsonObject();
        foreach (var (key, name) in work.Template.Form.Fields) data[name] = texts.Text(key);
        data["绩效目标"] = Array(project.Goals.Select(g => JsonValue.Create(g)));
        data["项目之间"] = hasNext;
        data["指标"] = Array(project.Indicators.Select((indicator, i) => Indicator(indicator, i > 0 ? project.Indicators[i - 1] : null)));
        return data;
    }

    private static JsonObject Indicator(Indicator indicator, Indicator? above) => new()
    {
        ["首行"] = above?.Level1 != indicator.Level1,
        ["一级指标"] = indicator.Level1,
        ["二级指标"] = indicator.Level2,
        ["三级指标"] = indicator.Name,
        ["绩效指标描述"] = indicator.Description,
        ["指标值"] = indicator.Value,
    };

    private static JsonArray Array(IEnumerable<JsonNode?> items) => new([.. items]);
}
