using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Tests.Town;
using PerfApproval.Word.Tests.Comparison;

namespace PerfApproval.Web.Tests.Pages;

public sealed class FromFilingToPublicationTests : IAsyncLifetime
{
    private static readonly string Sample = Path.Combine(AppContext.BaseDirectory, "samples", "001.txt");

    private TownFixture fixture = null!;

    private SmallTown Town => fixture.Town;

    public async Task InitializeAsync() => fixture = await TownFixture.OwnAsync();

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task A_document_that_is_imported_submitted_reviewed_and_published_by_hand_says_what_was_filed()
    {
        await ImportAsync();
        await ActOnEachAsync(Town.People.Preparer, 14, "form[action$='/submission']");
        Person[] reviewers =
        [
            Town.People.UnitReviewer, Town.People.DepartmentReviewer, Town.People.DivisionReviewer,
            Town.People.PerformanceReviewer, Town.People.SecondPerformanceReviewer,
        ];
        foreach (var reviewer in reviewers) await ActOnEachAsync(reviewer, 14, "form[action$='/decision']", ("Outcome", Outcome.Approve));
        // 劳务费 is large enough for the bureau's head.
        await ActOnEachAsync(Town.People.BureauHead, 1, "form[action$='/decision']", ("Outcome", Outcome.Approve));

        using var publisher = await Visitor.SignedInAsync(fixture, Town.People.Publisher);
        var released = await (await (await publisher.OpenAsync("/")).FollowAsync("tbody a")).SendAsync("main form");

        released.Refusal.ShouldBeNull();
        using var anybody = new Visitor(fixture.Application);
        var details = await (await anybody.OpenAsync("/public")).FollowAsync("tbody a");
        var download = await anybody.FetchAsync(details.Path + "/document");
        SameText.Differences(await File.ReadAllTextAsync(Sample), DocumentText.OfForms(await download.Content.ReadAsStreamAsync())).ShouldBeEmpty();
        details.TextsOf("tbody tr").Count.ShouldBe(14);
        released.Notice.ShouldNotBeNull().ShouldContain("2026 年第 1 号");
    }

    private async Task ImportAsync()
    {
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        var preview = await (await preparer.OpenAsync("/imports/new"))
            .Attach("Document", "001.txt", await File.ReadAllBytesAsync(Sample)).SendAsync("#import", ("Year", "2026"));
        var imported = await preview.SendAsync("#confirm");
        imported.TextOf("[role=status]").ShouldContain("新建 14 份");
    }

    /// <summary>Opens everything that waits for the person and does the same with each.</summary>
    private async Task ActOnEachAsync(Person person, int expected, string form, params (string, string)[] typed)
    {
        using var visitor = await Visitor.SignedInAsync(fixture, person);
        var waiting = (await visitor.OpenAsync("/")).Document.QuerySelectorAll("tbody .main a").Select(a => a.GetAttribute("href")!).ToList();
        waiting.Count.ShouldBe(expected, person.Name);
        foreach (var table in waiting)
        {
            var done = await (await visitor.OpenAsync(table)).SendAsync(form, typed);
            done.Refusal.ShouldBeNull();
            done.Notice.ShouldNotBeNull();
        }
    }
}
