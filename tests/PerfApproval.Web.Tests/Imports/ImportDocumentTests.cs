using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Imports;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Imports;

public sealed class ImportDocumentTests : IAsyncLifetime
{
    private static readonly string Sample = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "001.txt"));

    private TownFixture fixture = null!;

    private SmallTown Town => fixture.Town;

    public async Task InitializeAsync() => fixture = await TownFixture.OwnAsync();

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task A_document_becomes_a_draft_for_the_unit_and_one_for_each_project()
    {
        var report = await ImportAsync(Sample);

        report.Count(ImportOutcome.Created).ShouldBe(14);
        var tables = await TablesAsync();
        tables.Count(t => t.Kind == TargetKind.Overall).ShouldBe(1);
        tables.ShouldAllBe(t => t.Status == TargetStatus.Drafting && t.LatestVersion == 1);
        tables.Single(t => t.Name == "物业管理费").Amount.ShouldBe(49.02m);
    }

    [Fact]
    public async Task Importing_the_same_document_again_changes_nothing()
    {
        await ImportAsync(Sample);

        (await ImportAsync(Sample)).Count(ImportOutcome.Unchanged).ShouldBe(14);

        (await TablesAsync()).ShouldAllBe(t => t.LatestVersion == 1);
    }

    [Fact]
    public async Task A_changed_value_makes_a_new_version_of_its_table_only_and_the_indicators_stay_themselves()
    {
        await ImportAsync(Sample);
        var before = await DraftAsync("劳务费（劳务派遣人员经费）");

        var report = await ImportAsync(Sample.Replace("≥85%", "≥88%", StringComparison.Ordinal));

        report.Tables.Where(t => t.Outcome == ImportOutcome.Replaced).Select(t => t.Name).ShouldBe(["劳务费（劳务派遣人员经费）"]);
        var after = await DraftAsync("劳务费（劳务派遣人员经费）");
        after.Indicators.Select(i => i.Id).ShouldBe(before.Indicators.Select(i => i.Id));
        after.Indicators[^1].Value.ShouldBe("≥88%");
        (await TablesAsync()).Single(t => t.Name == after.Name).LatestVersion.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_under_review_stays_as_it_is_and_the_report_says_why()
    {
        await ImportAsync(Sample);
        var property = (await TablesAsync()).Single(t => t.Name == "物业管理费");
        await new FiledTable(Town, Town.People.Preparer, property.Id).SubmitAsync();

        var report = await ImportAsync(Sample.Replace("年初工作计划", "年度工作计划", StringComparison.Ordinal));

        report.Tables.Single(t => t.Outcome == ImportOutcome.Skipped).ShouldSatisfyAllConditions(
            skipped => skipped.Name.ShouldBe("物业管理费"),
            skipped => skipped.Why!.ShouldContain("撤回"));
        report.Count(ImportOutcome.Replaced).ShouldBe(12);
        (await DraftAsync("物业管理费")).Indicators.ShouldAllBe(i => i.Basis == "年初工作计划");
    }

    [Fact]
    public async Task A_document_of_another_unit_is_refused_and_nothing_is_saved()
    {
        var refusal = await Should.ThrowAsync<InputRefusedException>(ImportAsync(Sample.Replace("331001", "331009", StringComparison.Ordinal)));

        refusal.Message.ShouldContain("331009");
        (await TablesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_year_without_a_round_is_refused_with_what_to_do()
    {
        var refusal = await Should.ThrowAsync<RuleBrokenException>(ImportAsync(Sample, year: 2031));

        refusal.Message.ShouldContain("2031");
        refusal.Message.ShouldContain("批次");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_leaves_everything_as_it_was()
    {
        await ImportAsync(Sample);

        await Should.ThrowAsync<InputRefusedException>(ImportAsync(""));

        (await TablesAsync()).Count.ShouldBe(14);
    }

    [Fact]
    public async Task Somebody_who_does_not_prepare_for_the_unit_cannot_import_for_it()
    {
        await Should.ThrowAsync<RuleBrokenException>(ImportAsync(Sample, person: Town.People.UnitReviewer));

        (await TablesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_imports_of_one_document_at_once_create_each_table_once()
    {
        var reports = await Task.WhenAll(ImportAsync(Sample), ImportAsync(Sample));

        reports.Sum(r => r.Count(ImportOutcome.Created)).ShouldBe(14);
        (await TablesAsync()).Count.ShouldBe(14);
    }

    private Task<ImportReport> ImportAsync(string text, int? year = 2026, Person? person = null) => Town.DoAsync(async services =>
        await services.GetRequiredService<ImportDocument>().RunAsync(
            await Town.ActorAsync(person ?? Town.People.Preparer), Town.Court.Id, "001.txt", new MemoryStream(Encoding.UTF8.GetBytes(text)), year, default));

    private Task<List<TargetTable>> TablesAsync() => Town.DoAsync(services =>
        services.GetRequiredService<PerfApprovalDb>().TargetTables.AsNoTracking().ToListAsync());

    private async Task<Domain.Documents.ProjectTarget> DraftAsync(string name) =>
        TargetContent.Parse((await TablesAsync()).Single(t => t.Name == name).Draft).Project!;
}
