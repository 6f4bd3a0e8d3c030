using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.Rules;
using PerfApproval.Web.Data;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Data;

/// <summary>Which rule book governs.</summary>
public sealed class RulesInForceTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    private SmallTown Town => fixture.Town;

    [Fact]
    public async Task A_bureau_without_a_book_of_its_own_goes_by_the_shipped_one() =>
        (await GoverningAsync(Town.Shanghai)).Version.ShouldStartWith("出厂规则");

    [Fact]
    public async Task The_latest_version_governs_its_form_and_year_only_and_every_process_sees_it_at_once()
    {
        await using var other = await fixture.StartAnotherApplicationAsync();
        var (here, there) = (Town, Town.ServedBy(other));
        await here.AdoptAsync(here.Tianjin, new() { ["N1"] = Severity.Warning });
        (await GoverningAsync(here.Tianjin, there)).SeverityOf("N1").ShouldBe(Severity.Warning);

        await here.AdoptAsync(here.Tianjin, new() { ["N1"] = Severity.Error });

        (await GoverningAsync(here.Tianjin, there)).ShouldSatisfyAllConditions(
            b => b.SeverityOf("N1").ShouldBe(Severity.Error), b => b.Version.ShouldBe("天津市 2026 年第 2 版"));
        (await GoverningAsync(here.NextYear, there)).Version.ShouldStartWith("出厂规则");
        (await GoverningAsync(here.Hebei, there)).Version.ShouldStartWith("出厂规则");
    }

    [Fact]
    public async Task What_governed_a_submission_stays_written_with_its_findings()
    {
        var table = await Town.FindAsync("护理员培训培训");
        await Town.AdoptAsync(Town.Hebei, new() { ["N1"] = Severity.Hint });

        (await table.ReadAsync()).Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            f => f.Book.ShouldBe("河北省 2026 年第 1 版"), f => f.Severity.ShouldBe(Severity.Warning));
    }

    private Task<RuleBook> GoverningAsync(Round round, SmallTown? town = null) => (town ?? Town).DoAsync(async services =>
    {
        var db = services.GetRequiredService<PerfApprovalDb>();
        var latest = await db.RuleBooks.LatestAsync(round.BureauId, round.FormId, round.Year, CancellationToken.None);
        return await services.GetRequiredService<RulesInForce>().ReadAsync(db, round, latest, CancellationToken.None);
    });
}
