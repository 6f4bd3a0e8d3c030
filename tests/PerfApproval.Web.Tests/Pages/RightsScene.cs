using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PerfApproval.Domain.Json;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Features.Drafts;
using PerfApproval.Web.Features.Publications;
using PerfApproval.Web.Features.Tasks;
using PerfApproval.Web.Tests.Proof;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

/// <summary>A town in which there is something to see and to do on every page, with a browser for everybody in the matrix.</summary>
public sealed partial class RightsScene
{
    // Whatever any act writes is counted in one of these.
    private const string Everything = """
        SELECT concat_ws(' ', (SELECT count(*) FROM audit_entry), (SELECT count(*) FROM decision), (SELECT count(*) FROM submission),
               (SELECT count(*) FROM withdrawal), (SELECT count(*) FROM target_table), (SELECT count(*) FROM target_version), (SELECT count(*) FROM outbox),
               (SELECT count(*) FROM publication), (SELECT count(*) FROM import_preview), (SELECT count(*) FROM takedown), (SELECT count(*) FROM role_assignment),
               (SELECT count(*) FROM role_assignment WHERE ended_at IS NOT NULL), (SELECT count(*) FROM delegation),
               (SELECT count(*) FROM delegation WHERE ended_at IS NOT NULL), (SELECT count(*) FROM finding_dismissal), (SELECT count(*) FROM rule_book),
               (SELECT count(*) FROM filed_finding), (SELECT count(*) FROM take_back), (SELECT count(*) FROM copy),
               (SELECT count(*) FROM urging), (SELECT count(*) FROM attachment), (SELECT count(*) FROM attachment_removal), (SELECT count(*) FROM phrase), (SELECT count(*) FROM withholding), (SELECT count(*) FROM withholding_answer), (SELECT count(*) FROM withholding_end),
               (SELECT string_agg(phone, ',' ORDER BY id) FROM person), (SELECT count(*) FROM termination), (SELECT count(*) FROM correction_answer), (SELECT count(*) FROM opinion),
               (SELECT md5(string_agg(t::text, '' ORDER BY id)) FROM target_table t), (SELECT md5(string_agg(m::text, '' ORDER BY id)) FROM workflow_move m))
        """;

    private readonly Dictionary<string, string> names = [];
    private readonly Dictionary<string, FiledTable> tables = [];
    private readonly Dictionary<string, HttpClient> browsers = [];
    private readonly Dictionary<string, Person> people = [];

    private RightsScene(TownFixture fixture) => Fixture = fixture;

    public TownFixture Fixture { get; }

    private SmallTown Town => Fixture.Town;

    public static async Task<RightsScene> SetAsync()
    {
        var scene = new RightsScene(await TownFixture.OwnAsync());
        await LaterVersion.Of("tianjin-annual").AllowingBatchesAt("department-review").ReleaseAsync(scene.Town);
        await scene.FileAsync();
        await scene.ProposeMovesAsync();
        await scene.OperateAsync();
        await scene.FindAsync();
        await scene.BeginAsync();
        await scene.Town.SequenceAsync();
        await scene.SignEverybodyInAsync();
        return scene;
    }

    public string AddressOf(PageRights page) => Address(page.Address);

    /// <summary>With which user name somebody of the matrix signs in.</summary>
    public Task<string> AccountOfAsync(string who) => Visitor.AccountOfAsync(Fixture, people[who]);

    public async Task<HttpStatusCode> OpenAsync(string who, string address, HttpMethod method)
    {
        using var request = new HttpRequestMessage(method, Address(address));
        using var answer = await browsers[who].SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>Sends everything that any form of the application asks for, with a token of the person's own.</summary>
    public async Task<HttpStatusCode> SendAsync(string who, PageRights act)
    {
        var page = await browsers[who].GetStringAsync(who == WhoMaySeeWhat.Anybody ? "/sign-in" : "/sign-out");
        var token = Token().Match(page).Groups[1].Value;
        if (act.Json is { } json) return await SendJsonAsync(who, Address(act.Address), json, token);
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var (name, value) in names) form.Add(new StringContent(act.Own.TryGetValue(name, out var own) ? Address(own) : value), name);
        form.Add(new ByteArrayContent(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "samples", "001.txt"))), "Document", "001.txt");
        form.Add(new ByteArrayContent("%PDF-1.7 立项批复"u8.ToArray()), "Attachment", "立项批复.pdf");
        using var answer = await browsers[who].PostAsync(Address(act.Address), form);
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> SendJsonAsync(string who, string address, string json, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.Add("RequestVerificationToken", token);
        using var answer = await browsers[who].SendAsync(request);
        return answer.StatusCode;
    }

    public async Task<string> FingerprintAsync()
    {
        await using var connection = await Fixture.Database.OpenAsOwnerAsync();
        await using var command = new NpgsqlCommand(Everything, connection);
        return (string)(await command.ExecuteScalarAsync() ?? "");
    }

    public async Task DisposeAsync()
    {
        foreach (var browser in browsers.Values) browser.Dispose();
        await Fixture.DisposeAsync();
    }

    private async Task FileAsync()
    {
        var draft = await Town.FileAsync(Town.Tianjin, "还在填报");
        names["draft"] = draft.Id.ToString();
        names["attachment"] = (await draft.AttachAsync("测算.pdf")).Id.ToString();
        names["Kind"] = nameof(AttachmentKind.Grounds);
        names["Text"] = "请补充测算依据";
        names["Phone"] = "022-12345678";
        names["BasedOn"] = BaseDraft.Write(TargetContent.Parse((await draft.ReadAsync()).Draft));
        var third = await Town.FileAsync(Town.Tianjin, "要提交的");
        names["third"] = third.Id.ToString();
        names["Seen"] = CanonicalJson.Sha256((await third.ReadAsync()).Draft);
        var fourth = await (await (await Town.FileAsync(Town.Tianjin, "批量办理的")).ReachAsync("department-review")).ReadAsync();
        names["fourth"] = fourth.Id.ToString();
        names["Ticked"] = new TickedTask(
            fourth.Id, fourth.Tasks.Single(t => t.IsOpen).Id, fourth.CurrentVersionId, FiledTable.RulingOn(fourth).VersionSha256, Guid.NewGuid()).ToString();
        names["second"] = (await (await Town.FileAsync(Town.Tianjin, "要撤回的")).ReachAsync("department-review")).Id.ToString();
        foreach (var withheld in new[] { names["second"], names["fourth"] })
            await new FiledTable(Town, Town.People.Preparer, Guid.Parse(withheld)).WithholdingAsync(Town.People.Publisher, (t, publisher, run) => t.Withhold(publisher, WithholdingGround.Sensitive, "敏感", run));
        names["Ground"] = nameof(WithholdingGround.Private);
        var filed = await Town.FileAsync(Town.Tianjin, "已经提交");
        names["submittedAttachment"] = (await filed.AttachAsync("测算.pdf")).Id.ToString();
        var table = await filed.ReachAsync("department-review");
        names["table"] = table.Id.ToString();
        Describe(await table.ReadAsync());
        names["row"] = (await table.ReadAsync()).Changes[0].RowId.ToString()!;
        var clerk = await Town.People.AppointAsync("教务员", Role.Preparer, Scope.Of(Town.School));
        names["person"] = clerk.Id.ToString();
        names["assignment"] = (await Town.ActorAsync(clerk)).Roles[0].Id.ToString();
        names["unit"] = names["UnitId"] = Town.Court.Id.ToString();
        names["round"] = Town.Shanghai.Id.ToString();
        await (await Town.FileAsync(Town.Shanghai, "等待公开")).ReachAsync("publishing");
        names["published"] = names["certified"] = (await (await Town.FileAsync(Town.Tianjin, "已经审定")).ReachAsync("publishing")).Id.ToString();
        names["publication"] = (await Town.DoAsync(async services => await services.GetRequiredService<ReleasePublication>().RunAsync(
            await Town.ActorAsync(Town.People.Publisher), Scope.Of(Town.Court), Town.Tianjin.Id,
            new(names.Where(n => n.Key is "draft" or "second" or "third" or "fourth" or "table").ToDictionary(n => Guid.Parse(n.Value), _ => "尚在办理")), null, default))).Id.ToString();
    }

    private async Task ProposeMovesAsync()
    {
        var (first, second) = (await AnAdministratorAsync("管行乙"), await AnAdministratorAsync("管行丙"));
        await LaterVersion.Of("tianjin-adjustment").ReleaseAsync(Town);
        names["proposed"] = (await Move.ProposeAsync(Town, "hebei-adjustment", first)).Id.ToString();
        names["doubtful"] = (await Move.ProposeAsync(Town, "shanghai-adjustment", first)).Id.ToString();
        var underway = await Move.ProposeAsync(Town, "shanghai-annual", first);
        await Move.ConfirmAsync(Town, underway, second);
        names["underway"] = underway.Id.ToString();
    }

    private async Task<Person> AnAdministratorAsync(string name) => await Town.People.AppointAsync(name, Role.Administrator, Scope.Of(Town.Bureau));

    private void Describe(TargetTable table)
    {
        var task = table.Tasks.Single(t => t.IsOpen);
        names["TaskId"] = task.Id.ToString();
        names["VersionId"] = task.VersionId.ToString();
        names["VersionSha256"] = table.Versions.Single(v => v.Id == task.VersionId).Sha256;
        names["Outcome"] = "Approve";
        names["Reason"] = "理由";
        names["Key"] = Guid.NewGuid().ToString();
        names["Role"] = nameof(Role.UnitReviewer);
        names["Scope"] = $"Unit:{Town.School.Id}";
        names["Year"] = "2026";
        names["Project.Fields[name]"] = "改过的名称";
    }

    private async Task SignEverybodyInAsync()
    {
        var staff = Town.People;
        var stranger = await staff.AppointAsync("别家人", Role.Preparer, Scope.Of(Town.School));
        Person[] everyone =
        [
            staff.Preparer, staff.UnitReviewer, staff.DepartmentReviewer, staff.DivisionReviewer, staff.PerformanceReviewer,
            staff.BureauHead, staff.Publisher, staff.Administrator, staff.Auditor, stranger, await staff.WelcomeAsync("新来人"),
        ];
        browsers[WhoMaySeeWhat.Anybody] = Fixture.Application.OpenBrowser(followRedirects: false);
        foreach (var (who, person) in WhoMaySeeWhat.Everyone.Zip(everyone))
        {
            people[who] = person;
            var browser = browsers[who] = Fixture.Application.OpenBrowser(followRedirects: false);
            var signIn = await browser.GetStringAsync("/sign-in");
            using var form = new FormUrlEncodedContent(
            [
                new("UserName", await Visitor.AccountOfAsync(Fixture, person)), new("Password", Townspeople.Password),
                new("__RequestVerificationToken", Token().Match(signIn).Groups[1].Value),
            ]);
            (await browser.PostAsync("/sign-in", form)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }
    }

    private string Address(string pattern) => Placeholder().Replace(pattern, match => names[match.Groups[1].Value]);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
