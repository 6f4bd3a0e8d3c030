using System.Text.Json.Nodes;
using static PerfApproval.Domain.Tests.Workflow.Linting.DefinitionParts;

namespace PerfApproval.Domain.Tests.Workflow.Linting;

public sealed class ActivityRefusalTests
{
    private const string Stage = "unit-review";

    [Theory]
    [InlineData("Elsa.FlowFork")]
    [InlineData("Elsa.FlowJoin")]
    [InlineData("Elsa.FlowSwitch")]
    [InlineData("Elsa.Sequence")]
    [InlineData("Elsa.RunJavaScript")]
    [InlineData("Elsa.Delay")]
    [InlineData("Elsa.Event")]
    [InlineData("Elsa.RunTask")]
    [InlineData("Elsa.Flowchart")]
    [InlineData("perfapproval.reviewstage")]
    [InlineData("PerfApproval.Domain.Workflow.ReviewStage")]
    public void An_activity_outside_the_subset_is_refused(string type) =>
        BrokenDefinition.By(f => f.Activity(Stage)["type"] = type).SaysOnly(PathOf(Stage, ".type"), $"“{type}”不在允许之列");

    [Fact]
    public void Another_version_of_an_activity_is_refused() =>
        BrokenDefinition.By(f => f.Activity(Stage)["version"] = 2).SaysOnly(PathOf(Stage, ".version"), "1 到 1 之间");

    [Fact]
    public void An_unknown_input_is_refused() =>
        BrokenDefinition.By(f => f.Activity(Stage)["reviewers"] = 3).SaysOnly(PathOf(Stage, ".reviewers"), "不认识的键“reviewers”");

    [Theory]
    [InlineData("id")]
    [InlineData("nodeId")]
    [InlineData("name")]
    [InlineData("type")]
    [InlineData("version")]
    [InlineData("customProperties")]
    [InlineData("metadata")]
    [InlineData("role")]
    [InlineData("scope")]
    [InlineData("mode")]
    [InlineData("deadlineWorkingDays")]
    [InlineData("outcomes")]
    public void A_stage_without_one_of_its_keys_is_refused(string key) =>
        BrokenDefinition.By(f => f.Activity(Stage).Remove(key)).Says(PathOf(Stage), $"缺少键“{key}”");

    [Fact]
    public void An_id_of_other_characters_is_refused() =>
        BrokenDefinition.By(f => f.Activity(Stage)["id"] = "Unit_Review").Says(PathOf(Stage, ".id"), "只能用小写字母、数字和连字符");

    [Fact]
    public void A_stage_without_a_name_is_refused() =>
        BrokenDefinition.By(f => f.Activity(Stage)["name"] = "").SaysOnly(PathOf(Stage, ".name"), "名称应当有");

    [Fact]
    public void A_bare_input_is_refused() =>
        BrokenDefinition.By(f => f.Activity(Stage)["role"] = "UnitReviewer").SaysOnly(PathOf(Stage, ".role"), "这里应当是一个对象");

    [Theory]
    [InlineData("System.String")]
    [InlineData("string")]
    [InlineData("Object")]
    [InlineData("System.Diagnostics.Process, System")]
    public void A_type_name_outside_the_list_is_refused(string typeName) =>
        BrokenDefinition.By(f => Object(f.Activity(Stage)["role"])["typeName"] = typeName)
            .SaysOnly(PathOf(Stage, ".role.typeName"), "请改为其中之一：String");

    [Theory]
    [InlineData("JavaScript")]
    [InlineData("Variable")]
    [InlineData("Liquid")]
    [InlineData("literal")]
    [InlineData("Object")]
    public void An_expression_that_is_not_literal_is_refused(string type) =>
        BrokenDefinition.By(f => Object(Object(f.Activity(Stage)["role"])["expression"])["type"] = type)
            .SaysOnly(PathOf(Stage, ".role.expression.type"), "请改为其中之一：Literal");

    [Theory]
    [InlineData("role", "unitreviewer")]
    [InlineData("role", "Administrator")]
    [InlineData("scope", "Province")]
    [InlineData("mode", "Some")]
    [InlineData("mode", "0")]
    public void A_word_outside_the_list_is_refused(string input, string word) =>
        BrokenDefinition.By(f => f.Activity(Stage).Set(input, word)).SaysOnly(PathOf(Stage, $".{input}.expression.value"), $"“{word}”不在允许之列");

    [Fact]
    public void Yes_and_no_are_written_as_json_does() =>
        BrokenDefinition.By(f => f.Activity(Stage).Set("mayRepeat", "true"))
            .SaysOnly(PathOf(Stage, ".mayRepeat.expression.value"), "这里应当是 true 或 false");

    [Theory]
    [InlineData("0")]
    [InlineData("251")]
    [InlineData("2.5")]
    [InlineData("-3")]
    public void A_deadline_outside_a_year_is_refused(string days) =>
        BrokenDefinition.By(f => f.Activity(Stage).Set("deadlineWorkingDays", JsonNode.Parse(days) ?? 0))
            .SaysOnly(PathOf(Stage, ".deadlineWorkingDays.expression.value"), "1 到 250 之间的整数");

    [Theory]
    [InlineData("UnitReviewer", "Department")]
    [InlineData("UnitReviewer", "Division")]
    [InlineData("DepartmentReviewer", "Unit")]
    [InlineData("BureauReviewer", "Unit")]
    [InlineData("BureauReviewer", "Department")]
    public void A_role_that_nobody_holds_in_that_scope_is_refused(string role, string scope) =>
        BrokenDefinition.By(f =>
        {
            f.Activity(Stage).Set("role", role);
            f.Activity(Stage).Set("scope", scope);
        }).SaysOnly(PathOf(Stage, ".scope.expression.value"), $"角色 {role} 不在范围 {scope} 内任职");

    [Theory]
    [InlineData("Approve")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("[null]")]
    [InlineData("null")]
    [InlineData("[\"\\ud800\"]")]
    public void A_list_that_is_no_list_of_words_is_refused(string list) =>
        BrokenDefinition.By(f => f.Activity(Stage).Set("outcomes", list)).Says(PathOf(Stage, ".outcomes.expression.value"), "JSON 字符串数组");

    [Fact]
    public void An_empty_list_is_refused() =>
        BrokenDefinition.By(f => f.Activity(Stage).Set("outcomes", "[]")).Says(PathOf(Stage, ".outcomes.expression.value"), "列表是空的");

    [Fact]
    public void A_word_that_is_listed_twice_is_refused() =>
        BrokenDefinition.By(f => f.Activity(Stage).Set("outcomes", """["Approve", "ReturnToPreparer", "Withdraw", "Approve"]"""))
            .SaysOnly(PathOf(Stage, ".outcomes.expression.value"), "“Approve”写了两次");

    [Theory]
    [InlineData("Publish")]
    [InlineData("Return")]
    [InlineData("ReturnTo")]
    [InlineData("ReturnTopreparer")]
    [InlineData("ReturnTo单位")]
    public void A_decision_outside_the_list_is_refused(string outcome) =>
        BrokenDefinition.By(f => f.Activity(Stage).Set("outcomes", $"""["Approve", "ReturnToPreparer", "Withdraw", "{outcome}"]"""))
            .Says(PathOf(Stage, ".outcomes.expression.value"), $"办理结果“{outcome}”不在允许之列");

    [Fact]
    public void A_stage_that_cannot_approve_is_refused() =>
        BrokenDefinition.By(f => f.Activity(Stage).Set("outcomes", """["ReturnToPreparer", "Withdraw"]"""))
            .Says(PathOf(Stage, ".outcomes.expression.value"), "缺少 Approve");

    [Theory]
    [InlineData("""["ReturnToPerformanceDivision"]""", "缺少 Publish")]
    [InlineData("""["Publish"]""", "请补上一个 ReturnTo…")]
    [InlineData("""["Publish", "ReturnToPerformanceDivision", "Approve"]""", "办理结果“Approve”不在允许之列")]
    public void A_table_to_be_published_can_be_published_and_returned_and_no_more(string outcomes, string sentence) =>
        BrokenDefinition.By(f => f.Activity("publishing").Set("outcomes", outcomes))
            .Says(PathOf("publishing", ".outcomes.expression.value"), sentence);
}
