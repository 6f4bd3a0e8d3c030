using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain.People;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

public sealed class TargetTableListTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    private SmallTown Town => fixture.Town;

    [Theory]
    [InlineData("信息", new[] { "ＩＴ 信息化运维费" })]
    [InlineData("it信", new[] { "ＩＴ 信息化运维费" })]
    [InlineData("运维 信息化", new[] { "ＩＴ 信息化运维费" })]
    [InlineData("费", new[] { "ＩＴ 信息化运维费", "找词用的培训费" })]
    [InlineData("息信", new string[0])]
    [InlineData("331001", new[] { "ＩＴ 信息化运维费", "找词用的培训费" })]
    [InlineData("区人民法院 培训", new[] { "找词用的培训费" })]
    public async Task Words_are_found_in_names_codes_and_units_whatever_their_width(string words, string[] found)
    {
        await FileOnceAsync("ＩＴ 信息化运维费", "找词用的培训费");

        var names = await NamesAsync(Town.People.Preparer, $"?round={Town.Hebei.Id}&q={Uri.EscapeDataString(words)}");

        names.Where(n => n is "ＩＴ 信息化运维费" or "找词用的培训费").ShouldBe(found, ignoreOrder: true);
    }

    [Fact]
    public async Task The_filter_by_stage_round_department_and_amount_finds_what_has_all_of_them()
    {
        var sent = await Town.FileAsync(Town.Hebei, "条件甲", "120.50");
        await sent.SubmitAsync();
        await Town.FileAsync(Town.Hebei, "条件乙", "80.00");
        var stage = (await sent.ReadAsync()).StageName;
        var all = $"?q=条件&round={Town.Hebei.Id}&stage={Uri.EscapeDataString(stage)}&department={Town.Courts.Id}&from=100&to=1%2C000";

        (await NamesAsync(Town.People.Preparer, all)).ShouldBe(["条件甲"]);
        (await NamesAsync(Town.People.Preparer, all.Replace("from=100", "from=121", StringComparison.Ordinal))).ShouldBeEmpty();
        (await NamesAsync(Town.People.Preparer, all.Replace(Town.Courts.Id.ToString(), Town.Schools.Id.ToString(), StringComparison.Ordinal))).ShouldBeEmpty();
        (await NamesAsync(Town.People.Preparer, all.Replace(Town.Hebei.Id.ToString(), Town.Tianjin.Id.ToString(), StringComparison.Ordinal))).ShouldBeEmpty();
        (await NamesAsync(Town.People.Preparer, "?q=条件&from=％")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_amount_that_is_none_is_named()
    {
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);

        (await preparer.OpenAsync("/target-tables?from=很多")).TextOf("p.notice").ShouldContain("预算数“很多”不是数");
    }

    [Theory]
    [InlineData("Changed")]
    [InlineData("Amount")]
    [InlineData("Number")]
    public async Task Going_through_the_pages_forward_and_back_meets_every_table_once_in_every_order(string order)
    {
        var unit = Town.SecondCourt;
        var preparer = await Town.People.AppointAsync($"翻页员{order}", Role.Preparer, Scope.Of(unit));
        for (var i = 0; i < 2 * StretchStart.Length + 7; i++)
        {
            // Amounts and numbers that several have, and none.
            await Town.FileAsync(preparer, unit, Filing.Of(Town.Shanghai, unit, $"{order}翻页{i}", i % 3 == 0 ? "无" : $"{i % 5}0000", i % 4), Town.Shanghai);
            if (i % 10 == 0) fixture.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        using var visitor = await Visitor.SignedInAsync(fixture, preparer);
        var page = await visitor.OpenAsync($"/target-tables?q={order}翻页&order={order}");
        var pages = new List<IReadOnlyList<string>> { page.TextsOf("tbody .main") };
        while (page.Has("a[rel=next]")) pages.Add((page = await page.FollowAsync("a[rel=next]")).TextsOf("tbody .main"));

        pages.Select(p => p.Count).ShouldBe([StretchStart.Length, StretchStart.Length, 7]);
        pages.SelectMany(p => p).Distinct().Count().ShouldBe(2 * StretchStart.Length + 7);
        for (var back = pages.Count - 2; back >= 0; back--)
        {
            page = await page.FollowAsync("a[rel=prev]");
            page.TextsOf("tbody .main").ShouldBe(pages[back]);
        }

        page.Has("a[rel=prev]").ShouldBeFalse();
    }

    [Theory]
    [InlineData("after=nonsense")]
    [InlineData("stage=%00&department=")]
    [InlineData("before=nonsense")]
    [InlineData("after=99999999999999999999_x&order=Amount")]
    [InlineData("before=79228162514264337593543950335_99999_00000000000000000000000000000000&order=Number")]
    [InlineData("round=nonsense&status=nonsense&order=nonsense&unit=nonsense")]
    public async Task An_address_that_somebody_made_up_shows_a_list_all_the_same(string made)
    {
        await Town.FileAsync(Town.Hebei, "编造地址");
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);

        var page = await preparer.OpenAsync($"/target-tables?q=编造地址&{made}");

        ((int)page.Status).ShouldBe(200);
    }

    [Fact]
    public async Task Two_pages_of_a_list_are_the_same_statement_with_other_values()
    {
        string Statement(PerfApprovalDb db) => db.TargetTables
            .Stretched(new(StretchStart.KeyOf(DateTimeOffset.UnixEpoch.AddDays(Random.Shared.Next(9999)), Guid.NewGuid()), false), t => t.ChangedAt, t => t.Id)
            .Select(t => t.Name).ToQueryString();

        var (one, other) = await Town.DoAsync(services =>
        {
            var db = services.GetRequiredService<PerfApprovalDb>();
            return Task.FromResult((Statement(db), Statement(db)));
        });

        one[one.IndexOf("SELECT", StringComparison.Ordinal)..].ShouldBe(other[other.IndexOf("SELECT", StringComparison.Ordinal)..]);
        one.ShouldNotBe(other);
    }

    [Fact]
    public async Task The_list_looks_through_exactly_what_may_be_seen()
    {
        await (await Town.FileAsync(Town.Hebei, "给大家看的")).SubmitAsync();
        var copied = await Town.FileAsync(Town.Tianjin, "抄送出去的");
        await copied.SubmitAsync();
        await Town.FileAsync(Town.Tianjin, "还没交的");
        var former = await Town.People.WelcomeAsync("离任人");
        var elsewhere = await Town.People.AppointAsync("教育审核", Role.DepartmentReviewer, Scope.Of(Town.Schools));
        await copied.CopyAsync(Town, Town.People.DepartmentReviewer, Town.People.UnitReviewer);
        var people = Town.People;

        foreach (var person in new[] { people.Preparer, people.UnitReviewer, people.DepartmentReviewer, people.DivisionReviewer, people.PerformanceReviewer, people.BureauHead, people.Publisher, people.Administrator, people.Auditor, elsewhere, former })
        {
            var actor = await Town.ActorAsync(person);
            await Town.DoAsync(async services =>
            {
                var db = services.GetRequiredService<PerfApprovalDb>();
                var visible = await db.TargetTables.VisibleTo(actor, db).Select(t => t.Id).ToListAsync();
                var found = await (await Reach.OfAsync(actor, db, default)).Tables.Select(t => t.Id).ToListAsync();
                found.ShouldBe(visible, ignoreOrder: true, person.Name);
            });
        }
    }

    private async Task FileOnceAsync(params string[] names)
    {
        foreach (var name in names)
        {
            if (!await Town.DoAsync(services => services.GetRequiredService<PerfApprovalDb>().TargetTables.AnyAsync(t => t.Name == name))) await Town.FileAsync(Town.Hebei, name);
        }
    }

    private async Task<IReadOnlyList<string>> NamesAsync(Person person, string query)
    {
        using var visitor = await Visitor.SignedInAsync(fixture, person);
        return (await visitor.OpenAsync($"/target-tables{query}")).TextsOf("tbody .main");
    }
}
