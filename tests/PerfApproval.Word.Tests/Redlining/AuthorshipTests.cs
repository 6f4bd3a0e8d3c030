using System.Xml.Linq;
using PerfApproval.Domain.Documents;
using PerfApproval.Word.Redlining;
using PerfApproval.Word.Tests.Writing;

namespace PerfApproval.Word.Tests.Redlining;

public sealed class AuthorshipTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(8));

    private readonly List<ChangePlace> asked = [];

    [Fact]
    public async Task Each_change_bears_the_author_of_its_cell_and_the_time_in_UTC()
    {
        var (old, now) = (Document("≥90%", "办好案件。"), Document("≥95%", "办好每个案件。"));

        var redlined = await Redlined.OfAsync(old, now, place => place.Field switch
        {
            "value" => new Revision("王芳", Monday),
            "goals" => new Revision("李明", Monday.AddDays(1)),
            _ => null,
        });

        redlined.Texts("del").ShouldBe(["王芳：≥90%"]);
        redlined.Texts("ins").ShouldBe(["李明：每个", "王芳：≥95%"], ignoreOrder: true);
        redlined.Body.Descendants().Attributes(Written.W + "date").Select(d => d.Value).Distinct().ShouldBe(["2026-03-02T01:30:00Z", "2026-03-03T01:30:00Z"], ignoreOrder: true);
    }

    [Fact]
    public async Task Who_added_removed_or_moved_an_indicator_is_asked_by_the_indicator()
    {
        var rows = Enumerable.Range(0, 5).Select(n => A.Indicator("产出指标", "数量指标", $"指标{n}") with { Id = Guid.NewGuid() }).ToList();
        var added = A.Indicator("产出指标", "数量指标", "新指标") with { Id = Guid.NewGuid() };
        var (old, now) = (A.Project("甲", [.. rows]), A.Project("甲", rows[0], rows[2], rows[3], added, rows[1]));

        await Redlined.OfAsync(A.Document("tianjin", old), A.Document("tianjin", now), Ask);

        asked.Where(p => p.Field is null).Select(p => p.RowId).Distinct().ShouldBe([rows[1].Id, rows[4].Id, added.Id], ignoreOrder: true);
        asked.ShouldAllBe(p => p.Project!.Name == "甲" && p.Unit.Form == "tianjin");
    }

    [Fact]
    public async Task A_row_written_twice_for_its_merged_cell_is_nobodys_change_but_what_it_says_is()
    {
        var rows = Enumerable.Range(0, 3).Select(n => A.Indicator("产出指标", "数量指标", $"指标{n}") with { Id = Guid.NewGuid() }).ToList();

        var redlined = await Redlined.OfAsync(A.Document("tianjin", A.Project("甲", [.. rows])), A.Document("tianjin", A.Project("甲", rows[1] with { Value = "≥99%" }, rows[2])),
            place => place.Field is "value" ? new Revision("王芳", Monday) : place.Field is "name" ? new Revision("赵敏", Monday)
                : place.RowId == rows[0].Id ? new Revision("李明", Monday) : null);

        redlined.Texts("ins").ShouldBe(["排版：产出指标", "排版：数量指标", "排版：指标1", "排版：指标1", "王芳：≥99%"]);
        redlined.Texts("del").ShouldBe(["李明：产出指标", "李明：数量指标", "李明：指标0", "李明：指标0", "李明：≥90%", "排版：数量指标", "排版：指标1", "排版：指标1", "王芳：≥90%"]);
    }

    [Fact]
    public async Task Numbers_contents_and_cover_are_asked_of_nobody()
    {
        var (one, two) = (A.Project("甲"), A.Project("乙") with { Number = 2 });

        await Redlined.OfAsync(A.Document("tianjin", one, two), A.Document("tianjin", two with { Number = 1 }) with { Year = 2024 }, Ask);

        asked.ShouldAllBe(p => p.Project!.Name == "甲" && p.Field == null && p.RowId == null);
        asked.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_overall_target_is_asked_about_cell_by_cell()
    {
        var old = A.Document("hebei") with { Overall = A.Overall(new OverallItem("审判", "办好案件。", "结案率"), new OverallItem("执行", "执行到位。", "执行率")) };
        var now = old with { Overall = old.Overall! with { Goal = ["发挥审判职能作用。"], Items = [old.Overall.Items[0], old.Overall.Items[1] with { Goal = "依法执行到位。" }] } };

        await Redlined.OfAsync(old, now, Ask);

        asked.Where(p => p.RowId is null).Select(p => p.Field).Distinct().ShouldBe(["goal"]);
        asked.Where(p => p.RowId is not null).Select(p => (p.RowId, p.Field)).Distinct().ShouldBe([(asked[^1].Unit.Overall!.Items[1].Id, "goal")]);
        asked.ShouldAllBe(p => p.Project == null);
    }

    [Fact]
    public async Task An_item_of_the_overall_target_is_asked_about_by_its_identity_where_it_has_one()
    {
        var item = new OverallItem("审判", "办好案件。", "结案率") { Id = Guid.NewGuid() };
        var old = A.Document("hebei") with { Overall = A.Overall(item) };

        await Redlined.OfAsync(old, old with { Overall = A.Overall(item with { Title = "执行", Goal = "执行到位。", Indicators = "执行率" }) }, Ask);

        asked.Select(p => (p.RowId, p.Field)).Distinct().ShouldBe([(item.Id, "title"), (item.Id, "goal"), (item.Id, "indicators")], ignoreOrder: true);
    }

    [Theory]
    [InlineData("", "未署名")]
    [InlineData(" \u0001", "未署名")]
    [InlineData("<王 & 芳>\u000b", "<王 & 芳>")]
    public async Task A_name_that_cannot_be_printed_does_not_break_the_file(string name, string author)
    {
        var redlined = await Redlined.OfAsync(Document("≥90%", "甲"), Document("≥95%", "甲"), _ => new Revision(name, Monday));

        redlined.Texts("ins").ShouldBe([$"{author}：≥95%"]);
        redlined.Written.Faults().ShouldBeEmpty();
    }

    private Revision? Ask(ChangePlace place)
    {
        asked.Add(place);
        return null;
    }

    private static TargetDocument Document(string value, string goal) =>
        A.Document("tianjin", A.Project("办案业务费", A.Indicator("产出指标", "质量指标", "结案率", value)) with { Goals = [goal] });
}
