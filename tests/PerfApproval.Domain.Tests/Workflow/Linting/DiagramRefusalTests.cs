using System.Text.Json.Nodes;
using static PerfApproval.Domain.Tests.Workflow.Linting.DefinitionParts;

namespace PerfApproval.Domain.Tests.Workflow.Linting;

public sealed class DiagramRefusalTests
{
    [Theory]
    [InlineData("Elsa.Sequence")]
    [InlineData("elsa.flowchart")]
    public void A_root_that_is_no_flowchart_is_refused(string type) =>
        BrokenDefinition.By(f => f.Root()["type"] = type).SaysOnly("$.root.type", "请改为其中之一：Elsa.Flowchart");

    [Fact]
    public void Another_version_of_the_flowchart_is_refused() =>
        BrokenDefinition.By(f => f.Root()["version"] = 2).SaysOnly("$.root.version", "1 到 1 之间");

    [Fact]
    public void Variables_of_the_flowchart_are_refused() =>
        BrokenDefinition.By(f => f.Root()["variables"] = new JsonArray("x")).SaysOnly("$.root.variables", "请改为空数组");

    [Fact]
    public void An_unknown_key_of_the_flowchart_is_refused() =>
        BrokenDefinition.By(f => f.Root()["runAsynchronously"] = true).SaysOnly("$.root.runAsynchronously", "不认识的键");

    [Fact]
    public void A_node_id_that_does_not_follow_the_id_is_refused() =>
        BrokenDefinition.By(f => f.Activity("unit-review")["nodeId"] = "Workflow1:unit-review")
            .SaysOnly(PathOf("unit-review", ".nodeId"), "Workflow1:hebei-annual-flow:unit-review");

    [Fact]
    public void Two_activities_of_one_id_are_refused() =>
        BrokenDefinition.By(f => f.Activities().Add(f.Activity("unit-review").DeepClone()))
            .SaysOnly($"$.root.activities[{BrokenDefinition.Parsed("hebei-annual-1").Activities().Count}]", "编号“unit-review”已经用过");

    [Fact]
    public void An_activity_with_the_id_of_the_flowchart_is_refused() =>
        BrokenDefinition.By(f => f.Root()["id"] = "drafting").Says(PathOf("drafting"), "编号“drafting”已经用过");

    [Fact]
    public void More_activities_than_anybody_draws_are_refused() =>
        BrokenDefinition.By(f => Enumerable.Range(0, 201).ToList().ForEach(_ => f.Activities().Add(new JsonObject())))
            .Says("$.root.activities", "活动超过 200 个");

    [Fact]
    public void An_activity_without_a_position_is_refused() =>
        BrokenDefinition.By(f => f.Activity("drafting")["metadata"] = new JsonObject())
            .SaysOnly(PathOf("drafting", ".metadata"), "缺少键“designer”");

    [Fact]
    public void A_position_that_is_no_number_is_refused() =>
        BrokenDefinition.By(f => Object(Object(Object(f.Activity("drafting")["metadata"])["designer"])["position"])["x"] = "left")
            .SaysOnly(PathOf("drafting", ".metadata.designer.position.x"), "这里应当是一个数字");

    [Fact]
    public void A_size_that_is_no_number_is_refused() =>
        BrokenDefinition.By(f => Object(Object(Object(f.Activity("drafting")["metadata"])["designer"])["size"])["width"] = "wide")
            .SaysOnly(PathOf("drafting", ".metadata.designer.size.width"), "这里应当是一个数字");

    [Fact]
    public void A_position_beyond_all_screens_is_refused() =>
        BrokenDefinition.By(f => Object(Object(Object(f.Activity("drafting")["metadata"])["designer"])["position"])["y"] = JsonNode.Parse("1e400"))
            .SaysOnly(PathOf("drafting", ".metadata.designer.position.y"), "数字太大");

    [Fact]
    public void A_workflow_without_a_start_is_refused() =>
        BrokenDefinition.By(f => f.Activities().Remove(f.Activity("start"))).Says("$.root", "应当有且只有一个 Elsa.Start，现在有 0 个");

    [Fact]
    public void A_workflow_with_two_starts_is_refused() =>
        BrokenDefinition.By(f => Duplicate(f, "start", "start-2")).Says("$.root", "现在有 2 个");

    [Fact]
    public void A_workflow_without_an_end_is_refused() =>
        BrokenDefinition.By(f => f.Activities().Remove(f.Activity("end"))).Says("$.root", "没有 Elsa.End");

    [Fact]
    public void An_activity_that_nothing_leads_to_is_refused() =>
        BrokenDefinition.By(f => Duplicate(f, "set-approved", "set-approved-2")).SaysOnly(
            $"$.root.activities[{BrokenDefinition.Parsed("hebei-annual-1").Activities().Count}]", "从起点走不到活动“set-approved-2”");

    [Fact]
    public void A_stage_from_which_no_end_can_be_reached_is_refused()
    {
        var broken = BrokenDefinition.By(f =>
        {
            f.Connection("notify-published", "Done").LeadTo("drafting");
            f.Connection("notify-rejected", "Done").LeadTo("drafting");
        });
        broken.Says(PathOf("performance-review"), "从活动“performance-review”走不到结束");
        broken.Says(PathOf("end"), "从起点走不到活动“end”");
    }

    [Fact]
    public void A_circle_without_a_person_is_refused() =>
        BrokenDefinition.By(f => f.Connection("set-approved", "Done").LeadTo("route-amount"))
            .Says(PathOf("route-amount"), "在一个没有人工环节的循环里");

    [Fact]
    public void An_activity_that_leads_to_itself_is_refused() =>
        BrokenDefinition.By(f => f.Connection("set-approved", "Done").LeadTo("set-approved"))
            .Says(PathOf("set-approved"), "在一个没有人工环节的循环里");

    private static void Duplicate(JsonObject file, string id, string copy)
    {
        var text = file.Activity(id).ToJsonString().Replace($"{id}\"", $"{copy}\"", StringComparison.Ordinal);
        file.Activities().Add(JsonNode.Parse(text));
        var way = file.Connections().First(c => Object(Object(c)["source"])["activity"]?.ToString() == id)?.DeepClone();
        Object(Object(way)["source"])["activity"] = copy;
        file.Connections().Add(way);
    }
}
