using System.Text.Json.Nodes;

namespace PerfApproval.Domain.Tests.Workflow.Linting;

public sealed class FileRefusalTests
{
    public static TheoryData<string> Keys => [.. BrokenDefinition.Parsed("hebei-annual-1").Select(k => k.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_file_without_one_of_its_keys_is_refused(string key) =>
        BrokenDefinition.By(f => f.Remove(key)).Says("$", $"缺少键“{key}”");

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_key_with_a_value_of_another_kind_is_refused(string key) =>
        BrokenDefinition.By(f => f[key] = null).Says($"$.{key}", "这里应当是");

    [Theory]
    [InlineData("Hebei-annual-1")]
    [InlineData("河北")]
    [InlineData("hebei annual")]
    [InlineData("hebei-annual-1\n")]
    [InlineData("")]
    public void An_id_of_other_characters_is_refused(string id) =>
        BrokenDefinition.By(f => f["id"] = id).SaysOnly("$.id", "只能用小写字母、数字和连字符");

    [Fact]
    public void An_id_of_endless_length_is_refused() =>
        BrokenDefinition.By(f => f["definitionId"] = new string('a', 65)).SaysOnly("$.definitionId", "长度 1 到 64");

    [Theory]
    [InlineData("hebei-annual-2")]
    [InlineData("hebei-annual")]
    public void An_id_that_does_not_name_workflow_and_version_is_refused(string id) =>
        BrokenDefinition.By(f => f["id"] = id).SaysOnly("$.id", "请改为“hebei-annual-1”");

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("1e400")]
    [InlineData("99999999999")]
    public void A_version_that_is_no_count_is_refused(string version) =>
        BrokenDefinition.By(f => f["version"] = JsonNode.Parse(version)).SaysOnly("$.version", "之间的整数");

    [Theory]
    [InlineData("")]
    [InlineData(" 流程")]
    [InlineData("流程\n抄送：所有人")]
    public void A_name_that_could_not_stand_in_a_mail_is_refused(string name) =>
        BrokenDefinition.By(f => f["name"] = name).SaysOnly("$.name", "名称应当有");

    [Fact]
    public void A_name_of_endless_length_is_refused() =>
        BrokenDefinition.By(f => f["name"] = new string('长', 61)).SaysOnly("$.name", "1 到 60 个字");

    [Fact]
    public void Another_schema_is_refused() =>
        BrokenDefinition.By(f => f["$schema"] = "other.json").SaysOnly("$.$schema", "“other.json”不在允许之列");

    [Theory]
    [InlineData("2025-13-01T00:00:00Z")]
    [InlineData("昨天")]
    [InlineData("2025-01-01")]
    public void A_date_that_is_none_is_refused(string date) =>
        BrokenDefinition.By(f => f["createdAt"] = date).SaysOnly("$.createdAt", "不是时间");

    [Fact]
    public void A_tool_version_that_is_none_is_refused() =>
        BrokenDefinition.By(f => f["toolVersion"] = "three").SaysOnly("$.toolVersion", "不是版本号");

    [Theory]
    [InlineData("variables")]
    [InlineData("inputs")]
    [InlineData("outputs")]
    [InlineData("outcomes")]
    public void What_the_subset_does_not_use_must_be_empty(string key) =>
        BrokenDefinition.By(f => f[key] = new JsonArray("x")).SaysOnly($"$.{key}", "请改为空数组");

    [Theory]
    [InlineData("autoUpdateConsumingWorkflows")]
    [InlineData("usableAsActivity")]
    public void An_option_that_changes_how_elsa_runs_is_refused(string option) =>
        BrokenDefinition.By(f => f["options"] = new JsonObject { [option] = true }).SaysOnly($"$.options.{option}", "请改为 false");

    [Fact]
    public void An_option_that_names_a_type_of_the_runtime_is_refused() =>
        BrokenDefinition.By(f => f["options"] = new JsonObject { ["incidentStrategyType"] = "System.String" })
            .SaysOnly("$.options.incidentStrategyType", "不认识的键");

    [Theory]
    [InlineData("runAsynchronously")]
    [InlineData("canStartWorkflow")]
    public void A_property_that_changes_how_elsa_runs_is_refused(string property) =>
        BrokenDefinition.By(f => f.Root()["customProperties"] = new JsonObject { [property] = true })
            .SaysOnly($"$.root.customProperties.{property}", "请改为 false");

    [Fact]
    public void Connections_hidden_among_the_properties_are_refused() =>
        BrokenDefinition.By(f => f.Root()["customProperties"] = new JsonObject { ["notFoundConnections"] = new JsonArray(1) })
            .SaysOnly("$.root.customProperties.notFoundConnections", "请改为空数组");
}
