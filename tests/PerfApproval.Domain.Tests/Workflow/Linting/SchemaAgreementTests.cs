using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using PerfApproval.Domain.Workflow;
using PerfApproval.Domain.Workflow.Linting;

namespace PerfApproval.Domain.Tests.Workflow.Linting;

/// <summary>An editor's schema and the linter agree on any file, as far as a schema can speak.</summary>
public sealed partial class SchemaAgreementTests
{
    private static readonly JsonSchema Schema = new(DefinitionParts.Object(JsonNode.Parse(ShippedWorkflow.Text("workflow.schema"))));

    public static TheoryData<string> Shipped => ShippedWorkflow.All;

    [Theory]
    [MemberData(nameof(Shipped))]
    public void An_editor_finds_nothing_wrong_with_a_shipped_definition(string name) =>
        Schema.Accepts(BrokenDefinition.Parsed(name)).ShouldBeTrue();

    [Fact]
    public void An_editor_finds_nothing_wrong_with_any_definition_that_is_good() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Seeds, seed => Schema.Accepts(MadeUp(seed)).ShouldBeTrue()));

    [Fact]
    public void What_an_editor_marks_the_linter_refuses_and_what_it_leaves_unmarked_is_refused_only_for_what_no_schema_can_say()
    {
        var (marked, unmarked) = (0, 0);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(Seeds, seed =>
        {
            var file = seed % 2 == 0 ? MadeUp(seed) : BrokenDefinition.Parsed(seed % 3 == 0 ? "hebei-annual" : "shanghai-annual");
            Mutation.Apply(file, new Dice(seed));
            var (accepted, violations) = (Schema.Accepts(file), Violations(file));
            if (!accepted)
                violations.ShouldNotBeEmpty();
            else
                violations.Where(v => !IsBeyondSchemas(v)).ShouldBeEmpty();
            (marked, unmarked) = (marked + (accepted ? 0 : 1), unmarked + (accepted ? 1 : 0));
        }));
        // Otherwise one of the two would have held nothing.
        (marked > 50 && unmarked > 25).ShouldBeTrue($"{marked} marked, {unmarked} not");
    }

    [Theory]
    [InlineData("mode", "\"Share\"")]
    [InlineData("share", "50")]
    [InlineData("share", "0")]
    [InlineData("share", "101")]
    [InlineData("scope", "\"Unit\"")]
    [InlineData("whenOverdue", "\"Approve\"")]
    [InlineData("remindBeforeWorkingDays", "0")]
    [InlineData("remindBeforeWorkingDays", "250")]
    [InlineData("opinionDue", "\"true\"")]
    [InlineData("mayTransfer", "1")]
    [InlineData("mayBatch", "null")]
    [InlineData("mayCopyTo", "\"Everybody\"")]
    [InlineData("mayAdd", "\"[]\"")]
    [InlineData("mayAdd", "[\"Before\"]")]
    public void An_editor_marks_an_input_that_the_linter_refuses(string input, string value)
    {
        var file = BrokenDefinition.Parsed("hebei-annual-1");
        var stage = file.Activity("division-review").Give(input, "");
        var rule = Domain.Workflow.Linting.Kinds.ActivityKind.All.Single(k => k.Type == "PerfApproval.ReviewStage").Inputs.Single(i => i.Key == input);
        var wrapped = DefinitionParts.Object(stage[input]);
        wrapped["typeName"] = rule.TypeName;
        DefinitionParts.Object(wrapped["expression"])["type"] = rule.ExpressionType;
        stage.Set(input, JsonNode.Parse(value)!);
        (Schema.Accepts(file), Violations(file).Count > 0).ShouldBe((false, true));
    }

    private static Arbitrary<int> Seeds => Gen.Choose(1, int.MaxValue).ToArbitrary();

    private static JsonObject MadeUp(int seed) => DefinitionParts.Object(JsonNode.Parse(RandomWorkflowFile.Text(new RandomWorkflow(seed))));

    private static IReadOnlyList<WorkflowViolation> Violations(JsonObject file)
    {
        try
        {
            WorkflowLinter.Read(file.ToJsonString());
            return [];
        }
        catch (WorkflowException refused)
        {
            return refused.Violations;
        }
    }

    // How one place must fit another, and what stands inside a text.
    private static bool IsBeyondSchemas(WorkflowViolation violation) =>
        violation.Path.EndsWith(".nodeId", StringComparison.Ordinal)
        || InsideText().IsMatch(violation.Path)
        || violation.Path == "$.id" && violation.Sentence.Contains("由 definitionId 和 version 组成", StringComparison.Ordinal)
        || violation.Sentence.Contains("应当小于办理期限", StringComparison.Ordinal)
        || violation.Path.EndsWith(".whenOverdue.expression.value", StringComparison.Ordinal) && violation.Sentence.Contains("应当有 Timeout", StringComparison.Ordinal)
        || violation.Sentence.Contains("已经用过", StringComparison.Ordinal)
        || Between().IsMatch(violation.Sentence);

    [GeneratedRegex(@"\.(outcomes|cases|mayAdd)\.expression\.value$")]
    private static partial Regex InsideText();

    // Connections, ways and what they mean.
    [GeneratedRegex("连线|从填报开始|逾期升级|逾期退回|没有出口|不存在|走不到|有且只有一个|没有 Elsa.End|之后|按退回环节分流|要通知下一环节|循环里|按评级分流")]
    private static partial Regex Between();
}
