using PerfApproval.Domain.Workflow;
using PerfApproval.Domain.Workflow.Linting;

namespace PerfApproval.Domain.Tests.Workflow.Linting;

public sealed class TextRefusalTests
{
    private static readonly string Good = ShippedWorkflow.Text("tianjin-annual-1");

    public static TheoryData<string> Shipped => ShippedWorkflow.EverReleased;

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_definition_has_no_violations(string name) => WorkflowLinter.Read(ShippedWorkflow.Text(name)).Id.ShouldStartWith(name);

    [Theory]
    [InlineData("", 1)]
    [InlineData("   ", 1)]
    [InlineData("{", 1)]
    [InlineData("{}\n{}", 2)]
    [InlineData("{\n\"id\": 1,\n}", 3)]
    [InlineData("{\n// a comment\n}", 2)]
    [InlineData("流程", 1)]
    public void What_is_no_json_is_refused_with_the_line(string text, int line)
    {
        var violation = BrokenDefinition.ByText(text).Violations.ShouldHaveSingleItem();
        violation.Line.ShouldBe(line);
        violation.Sentence.ShouldContain("不是合法的 JSON");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("\"tianjin\"")]
    public void What_is_no_object_is_refused(string text) => BrokenDefinition.ByText(text).Says("$", "这里应当是一个对象");

    [Fact]
    public void A_key_that_stands_twice_is_refused_with_its_line()
    {
        var broken = BrokenDefinition.ByText(Good.Replace("  \"version\": 1,\n  \"tool", "  \"version\": 1,\n  \"version\": 1,\n  \"tool", StringComparison.Ordinal));
        broken.SaysOnly("$.version", "键“version”在同一个对象里出现了两次");
        broken.Violations[0].Line.ShouldBe(9);
    }

    [Fact]
    public void A_key_that_is_escaped_differently_still_stands_twice() =>
        BrokenDefinition.ByText(Good.Replace("  \"name\": \"天", "  \"n\\u0061me\": \"x\",\n  \"name\": \"天", StringComparison.Ordinal))
            .Says("$.name", "出现了两次");

    [Fact]
    public void An_unknown_key_is_refused_with_its_line()
    {
        var broken = BrokenDefinition.ByText(Good.Replace("  \"isSystem\"", "  \"isSytem\": 1,\n  \"isSystem\"", StringComparison.Ordinal));
        broken.SaysOnly("$.isSytem", "不认识的键“isSytem”");
        broken.Violations[0].Line.ShouldBe(1 + Good.Split('\n').ToList().FindIndex(l => l.Contains("isSystem", StringComparison.Ordinal)));
    }

    [Fact]
    public void Nesting_without_end_is_refused() =>
        BrokenDefinition.ByText(string.Concat(Enumerable.Repeat("{\"a\":[", 100_000 / 6))).Says("$", "嵌套超过 24 层");

    [Theory]
    [InlineData(24, "这里应当是一个对象")]
    [InlineData(25, "嵌套超过 24 层")]
    public void Nesting_is_counted_from_the_outermost_bracket(int levels, string sentence) =>
        BrokenDefinition.ByText(new string('[', levels) + "1" + new string(']', levels)).Says("$", sentence);

    [Fact]
    public void A_huge_file_is_refused_unread() => BrokenDefinition.ByText(Good + new string(' ', 500_000)).Says("$", "文件超过 500000 个字符");

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("\\udc00x")]
    public void A_torn_escape_is_refused(string torn) =>
        BrokenDefinition.ByText(Good.Replace("单位填报\"", torn + "\"", StringComparison.Ordinal)).Says("$", "残缺的 \\u 转义");

    [Fact]
    public void A_torn_character_is_refused() =>
        BrokenDefinition.ByText(Good.Replace("单位填报\"", "\ud800\"", StringComparison.Ordinal)).Says("$", "残缺的字符");

    [Fact]
    public void A_byte_order_mark_does_no_harm() => WorkflowLinter.Read('\uFEFF' + Good).Id.ShouldBe("tianjin-annual-1");

    [Fact]
    public void All_violations_are_told_at_once_in_the_order_of_the_file()
    {
        var broken = BrokenDefinition.ByText(Good
            .Replace("\"toolVersion\": \"3.6.3.0\"", "\"toolVersion\": \"new\"", StringComparison.Ordinal)
            .Replace("\"name\": \"流程图\"", "\"name\": \"\"", StringComparison.Ordinal)
            .Replace("\"Drafting\"}", "\"Draft\"}", StringComparison.Ordinal)
            .Replace("\"port\": \"Publish\"", "\"port\": \"publish\"", StringComparison.Ordinal));
        broken.Violations.Count.ShouldBeGreaterThan(4);
        broken.Violations.Select(v => v.Line).ShouldBeInOrder();
        broken.Says("$.toolVersion", "“new”不是版本号");
        broken.Says("$.root.name", "名称应当有");
        broken.Says("$.root.activities[1].status.expression.value", "“Draft”不在允许之列");
        broken.Says(DefinitionParts.PathOfConnection("publishing", "Publish", region: "tianjin-annual-1"), "没有出口“publish”");
    }

    [Fact]
    public void The_message_lists_the_first_fifty_and_counts_the_rest()
    {
        var keys = string.Concat(Enumerable.Range(0, 80).Select(n => $"\"key{n}\": 1,"));
        var text = "{" + keys + Good[1..];
        var message = Should.Throw<WorkflowException>(() => WorkflowLinter.Read(text)).Message;
        message.ShouldContain("key49");
        message.ShouldNotContain("key50");
        message.ShouldEndWith("另有 30 处未列出。");
    }
}
