using System.Net;
using System.Text;
using System.Text.Json;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

/// <summary>What the editor sends while somebody types, and what it is answered.</summary>
public sealed class DraftAmendmentTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    private SmallTown Town => fixture.Town;

    [Fact]
    public async Task A_cell_is_saved_by_itself_and_the_answer_says_when_and_what_the_draft_is_now()
    {
        var (table, row) = await FileAsync();
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);

        var (status, answer) = await SendAsync(preparer, table, Cell(row.Id, "value", "≥5000平方米", "≥6000平方米"));

        status.ShouldBe(HttpStatusCode.OK);
        (await RowsOf(table))[0].ShouldBe(row with { Value = "≥6000平方米" });
        answer.GetProperty("sha256").GetString().ShouldBe(Domain.Json.CanonicalJson.Sha256((await table.ReadAsync()).Draft));
        answer.GetProperty("savedAt").GetString().ShouldNotBeNull().ShouldMatch(@"^\d\d:\d\d$");
        answer.GetProperty("conflicts").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_retry_after_a_lost_answer_adds_no_second_row()
    {
        var (table, row) = await FileAsync();
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        var madeUp = Guid.NewGuid();
        var sent = $$"""{"known":"","rows":[{"kind":"added","rowId":"{{madeUp}}","after":"{{row.Id}}"}],"cells":[{"rowId":"{{madeUp}}","field":"name","was":"","now":"保洁面积"}]}""";

        var first = await SendAsync(preparer, table, sent);
        var again = await SendAsync(preparer, table, sent);

        again.Answer.GetProperty("rows").GetProperty(madeUp.ToString()).GetGuid().ShouldBe(first.Answer.GetProperty("rows").GetProperty(madeUp.ToString()).GetGuid());
        (await RowsOf(table)).Select(r => r.Name).ShouldBe(["物业管理面积", "保洁面积", "干警满意度"]);
        (await table.ReadAsync()).Trail.Count(e => e.What == "revised").ShouldBe(1);
    }

    [Fact]
    public async Task Saving_every_second_makes_one_entry_a_day_and_the_change_rows_tell_of_each_cell()
    {
        var (table, row) = await FileAsync();
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        var said = row.Value;
        foreach (var value in new[] { "≥1", "≥2", "≥3" })
        {
            await SendAsync(preparer, table, Cell(row.Id, "value", said, value));
            said = value;
        }

        await SendAsync(preparer, table, Cell(row.Id, "name", row.Name, "面积"));

        var read = await table.ReadAsync();
        read.Trail.Count(e => e.What == "revised").ShouldBe(1);
        read.DraftChanges.Select(c => (c.Field, c.Before, c.After)).ShouldBe([("value", "≥5000平方米", "≥3"), ("name", "物业管理面积", "面积")], ignoreOrder: true);
    }

    [Fact]
    public async Task What_another_changed_meanwhile_comes_with_the_answer_and_a_true_conflict_names_who_and_when()
    {
        var (table, row) = await FileAsync();
        using var first = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        using var second = await Visitor.SignedInAsync(fixture, await Town.People.AppointAsync("田次报", Role.Preparer, Scope.Of(Town.Court)));
        var known = (await SendAsync(first, table, Cell(row.Id, "name", row.Name, "面积"))).Answer.GetProperty("sha256").GetString();
        await SendAsync(second, table, Cell(row.Id, "value", row.Value, "≥1"));

        var (_, answer) = await SendAsync(first, table, Cell(row.Id, "value", row.Value, "≥2", known));

        var conflict = answer.GetProperty("conflicts").EnumerateArray().ShouldHaveSingleItem();
        (conflict.GetProperty("theirs").GetString(), conflict.GetProperty("yours").GetString(), conflict.GetProperty("who").GetString()).ShouldBe(("≥1", "≥2", "田次报"));
        conflict.GetProperty("at").GetString().ShouldNotBeNullOrEmpty();
        answer.GetProperty("state").GetProperty("rows")[0].GetProperty("cells").GetProperty("value").GetString().ShouldBe("≥1");
        (await RowsOf(table))[0].Value.ShouldBe("≥1");
    }

    [Fact]
    public async Task The_state_is_told_only_to_whom_it_is_news()
    {
        var (table, row) = await FileAsync();
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        var known = (await SendAsync(preparer, table, Cell(row.Id, "name", row.Name, "面积"))).Answer.GetProperty("sha256").GetString();

        using var nothing = await preparer.FetchAsync($"/target-tables/{table.Id}/draft/state?known={known}");
        nothing.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var news = await preparer.FetchAsync($"/target-tables/{table.Id}/draft/state?known=0");
        (await news.Content.ReadAsStringAsync()).ShouldContain("面积");
    }

    [Fact]
    public async Task Whoever_types_into_what_was_submitted_meanwhile_learns_by_whom()
    {
        var (table, row) = await FileAsync();
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        await preparer.OpenAsync($"/target-tables/{table.Id}/draft");
        await table.SubmitAsync();

        var (status, answer) = await SendAsync(preparer, table, Cell(row.Id, "value", row.Value, "≥2"));

        status.ShouldBe(HttpStatusCode.Conflict);
        answer.GetProperty("sentence").GetString().ShouldNotBeNull().ShouldContain($"{Town.People.Preparer.Name}已于");
        (await RowsOf(table))[0].Value.ShouldBe(row.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"known":"","rows":[null],"cells":[]}""")]
    [InlineData("""{"known":"","rows":[{"kind":"burned","rowId":"0195a1de-0000-7000-8000-000000000000"}],"cells":[]}""")]
    [InlineData("""{"known":"","rows":[],"cells":[{"field":"name","was":"a"}]}""")]
    [InlineData("""{"known":"","rows":[],"cells":[{"rowId":null,"field":"unit.name","was":"","now":"别的单位"}]}""")]
    [InlineData("{\"known\":\"\",\"rows\":[],\"cells\":[{\"rowId\":null,\"field\":\"name\",\"was\":\"物业管理费\",\"now\":\"\\ud800\"}]}")]
    [InlineData("{\"known\":\"\",\"rows\":[],\"cells\":[{\"rowId\":null,\"field\":\"name\",\"was\":\"物业管理费\",\"now\":\"\\u0000\"}]}")]
    public async Task What_is_no_amendment_gets_a_sentence_and_changes_nothing(string sent)
    {
        var (table, _) = await FileAsync();
        var before = await table.ReadAsync();
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);

        var (status, answer) = await SendAsync(preparer, table, sent);

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.GetProperty("sentence").GetString().ShouldNotBeNullOrEmpty();
        (await table.ReadAsync()).Draft.ShouldBe(before.Draft);
    }

    [Fact]
    public async Task Without_the_token_of_the_page_nothing_is_saved()
    {
        var (table, row) = await FileAsync();
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/target-tables/{table.Id}/draft/amendments")
        {
            Content = new StringContent(Cell(row.Id, "value", row.Value, "≥2"), Encoding.UTF8, "application/json"),
        };
        (await preparer.SendAsync(request)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await RowsOf(table))[0].Value.ShouldBe(row.Value);
    }

    private static string Cell(Guid? row, string field, string was, string now, string? known = "") =>
        JsonSerializer.Serialize(new { known, rows = Array.Empty<object>(), cells = new[] { new { rowId = row, field, was, now } } });

    private async Task<(FiledTable Table, Indicator Row)> FileAsync()
    {
        var table = await Town.FileAsync(Town.Hebei, "物业管理费");
        return (table, (await RowsOf(table))[0]);
    }

    private static async Task<IReadOnlyList<Indicator>> RowsOf(FiledTable table) => TargetContent.Parse((await table.ReadAsync()).Draft).Project!.Indicators;

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> SendAsync(Visitor visitor, FiledTable table, string json)
    {
        // Any page with a form of the person's has a token of theirs.
        var token = (await visitor.OpenAsync("/sign-out")).ValueOf("__RequestVerificationToken");
        using var answer = await visitor.SendJsonAsync($"/target-tables/{table.Id}/draft/amendments", json, token);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, JsonDocument.Parse(text).RootElement);
    }
}
