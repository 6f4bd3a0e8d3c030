using PerfApproval.Domain.Organization;
using PerfApproval.Domain.Publications;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Tests.Tables;

namespace PerfApproval.Domain.Tests.Publications;

public sealed class PublicationTests
{
    private readonly Office office = new();

    [Fact]
    public void A_publication_freezes_the_versions_the_files_and_their_hashes()
    {
        var table = Approved();
        var publication = Release([table], [1, 2, 3], """{"form":"tianjin"}""");

        publication.Entries.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            e => e.Position.ShouldBe(1), e => e.TableId.ShouldBe(table.Id), e => e.VersionId.ShouldBe(table.CurrentVersionId),
            e => e.VersionSha256.ShouldBe(table.Versions.Single(v => v.Id == table.CurrentVersionId).Sha256));
        // Known answers: sha256sum of the three bytes and of the text.
        publication.DocumentSha256.ShouldBe("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81");
        publication.OpenDataSha256.ShouldBe("c3040e04bebfe1ef0aa94b708d2b57252b2e52f8c77ec69648102770b6181b10");
        publication.ShouldSatisfyAllConditions(
            p => p.Number.ShouldBe(7), p => p.Year.ShouldBe(2026), p => p.ScopeId.ShouldBe(office.Place.UnitId), p => p.PublisherId.ShouldBe(office.Publisher.Id));
    }

    [Fact]
    public void The_tables_of_a_publication_have_their_places_in_the_document()
    {
        var (one, other) = (Approved(1), Approved(2));

        Release([other, one]).Entries.Select(e => (e.Position, e.TableId)).ShouldBe([(1, one.Id), (2, other.Id)]);
    }

    [Fact]
    public void A_later_publication_names_the_one_it_replaces()
    {
        var first = Release([Approved()]);

        Release([Approved()], replaces: first).ReplacesId.ShouldBe(first.Id);
        first.ReplacesId.ShouldBeNull();
    }

    [Fact]
    public void A_publication_is_taken_down_once_and_with_a_reason()
    {
        var publication = Release([Approved()]);
        Refusal.Of(() => Retract(publication, "　 ")).ShouldBe("撤下公开文件需要写明理由，请填写后再提交。");

        Retract(publication, " 金额有误 ");

        publication.Takedown.ShouldNotBeNull().ShouldSatisfyAllConditions(
            t => t.Reason.ShouldBe("金额有误"), t => t.PersonId.ShouldBe(office.Publisher.Id), t => t.PublicationId.ShouldBe(publication.Id));
        Refusal.Of(() => Retract(publication, "再来一次")).ShouldBe("这份公开文件已经撤下，无需再次办理。");
        publication.Takedown.Reason.ShouldBe("金额有误");
    }

    private void Retract(Publication publication, string reason) => publication.Retract(office.AtWork(office.Publisher), reason, office.Tick());

    private TargetTable Approved(int number = 1) =>
        A.TargetTable().Numbered(number).FiledAround(office).SubmittedTo("tianjin-annual").Reaching("publishing").Table;

    private Publication Release(TargetTable[] tables, byte[]? document = null, string openData = "{}", Publication? replaces = null) => Publication.Release(
        Guid.NewGuid(),
        new(office.Unit, [new(office.Place.BureauId, office.Place.UnitId, office.Place.DepartmentId, "331001", "某人民法院")], tables, PublicationTerms.Everything),
        new(office.Place.BureauId, Guid.NewGuid(), 2026, RoundOccasion.Annual, "tianjin", "tianjin-annual"),
        office.AtWork(office.Publisher), 7, replaces, new("绩效目标", "绩效目标.docx", document ?? [1], openData), office.Tick());
}
