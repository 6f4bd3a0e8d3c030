using System.Text;
using PerfApproval.Domain.Auditing;
using PerfApproval.Domain.Proof;
using PerfApproval.Domain.Tests.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Proof;

/// <summary>What a certificate proves, and what it does not let pass.</summary>
public sealed class CertificateTests : IDisposable
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly CertifiedTable table = CertifiedTable.Published();

    public void Dispose() => table.Dispose();

    [Fact]
    public void A_certificate_as_it_was_issued_fits_also_for_who_knows_only_the_first_key()
    {
        var written = ProofJson.Write(table.Certificate());

        CertificateCheck.Of(written, null)!.ShouldAllBe(c => c.Fits);
        CertificateCheck.Of(written, table.FirstKey)!.ShouldAllBe(c => c.Fits);
    }

    [Fact]
    public void It_states_every_submission_and_decision_with_who_how_and_on_what()
    {
        var certificate = table.Certificate();
        var decisions = table.Filed.Table.Decisions;

        certificate.Submissions.Select(s => (s.PersonId, s.Pass, s.At)).ShouldBe(table.Filed.Table.Submissions.Select(s => (s.PersonId, s.Pass, s.At)));
        certificate.Decisions.Select(d => (d.Id, d.PersonId, d.Person, d.StageName, d.Verdict, d.Outcome, d.Reason, d.Role, d.Factor, d.VersionSha256, d.At)).ShouldBe(
            decisions.Select(d => (d.Id, d.PersonId, d.PersonName, d.StageName, d.Verdict.ToString(), d.Outcome, d.Reason, d.Role.ToString(), d.Factor.ToString(), d.VersionSha256, d.At)));
    }

    [Fact]
    public void No_single_bit_of_it_changes_unseen()
    {
        var written = Encoding.UTF8.GetBytes(ProofJson.Write(table.Certificate()));
        var dice = new Random(20261120);
        var flips = Effort.Of(300, 10_000);
        for (var i = 0; i < flips; i++)
        {
            var (place, bit) = (dice.Next(written.Length), dice.Next(8));
            written[place] ^= (byte)(1 << bit);
            IsCaught(written).ShouldBeTrue($"bit {bit} of byte {place}");
            written[place] ^= (byte)(1 << bit);
        }

        IsCaught(written).ShouldBeFalse();
        Effort.Report($"{flips} single-bit changes of a certificate of {written.Length} bytes, all caught");
    }

    // Where what an entry says is changed, and the certificate signed anew by somebody who holds the key.
    public static TheoryData<string, string> Forgeries => new()
    {
        { "reason", "内容被改动过" }, { "rehash", "没有接上前一条" }, { "cut-first", "第 1 条留痕缺失" }, { "cut-middle", "留痕缺失" },
    };

    [Theory]
    [MemberData(nameof(Forgeries))]
    public void A_chain_that_was_tampered_with_is_named(string how, string sentence)
    {
        var certificate = table.Certificate(trail =>
        {
            if (how.StartsWith("cut", StringComparison.Ordinal)) trail.RemoveAt(how == "cut-first" ? 0 : 3);
            else trail[3] = Reworded(trail[3], rehash: how == "rehash");
        });

        Complaints(certificate).ShouldContain(c => c.Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void A_decision_stated_otherwise_than_its_entry_is_named()
    {
        var certificate = table.Certificate();
        CertifiedDecision[] stated = [.. certificate.Decisions];
        stated[1] = stated[1] with { Person = "别人" };

        Complaints(certificate with { Decisions = stated }).ShouldContain("证明所写的第 2 次办理与留痕不符");
        Complaints(certificate with { Decisions = [.. certificate.Decisions.Skip(1)] }).ShouldContain("证明所写的第 1 次办理与留痕不符");
        Complaints(certificate with { Submissions = [] }).ShouldContain("证明所写的第 1 次提交与留痕不符");
    }

    [Fact]
    public void Another_content_another_version_or_another_unit_is_named()
    {
        var certificate = table.Certificate();
        var first = table.Filed.Table.Versions[0];

        Complaints(certificate with { Version = certificate.Version with { Content = certificate.Version.Content + " " } }).ShouldContain(c => c.Contains("内容与校验码不符", StringComparison.Ordinal));
        Complaints(certificate with { Version = new(first.Number, first.Sha256, first.Content) }).ShouldContain("留痕中最后形成的不是证明所写的版本");
        Complaints(certificate with { Unit = new("999", "别的单位") }).ShouldContain("内容中的单位、项目或年度与证明所写的不同");
        Complaints(certificate with { Version = certificate.Version with { Content = "{" } }).ShouldContain("内容中的单位、项目或年度与证明所写的不同");
    }

    [Fact]
    public void An_entry_outside_the_signed_tree_is_named()
    {
        var certificate = table.Certificate();

        Complaints(certificate with { Inclusion = certificate.Inclusion with { Position = certificate.Inclusion.Position - 1 } }).ShouldContain("最后一条留痕不在签名的留痕树中");
        Complaints(certificate with { Chain = [.. certificate.Chain.SkipLast(1)] }).ShouldContain("最后一条留痕不在签名的留痕树中");
    }

    [Fact]
    public void A_certificate_by_a_stranger_fits_itself_but_not_the_bureaus_key()
    {
        using var stranger = CertifiedTable.Published();
        var written = ProofJson.Write(stranger.Certificate());

        CertificateCheck.Of(written, table.FirstKey)!.Where(c => !c.Fits).ShouldHaveSingleItem().Sentence.ShouldContain("出自别处");
    }

    [Fact]
    public void What_was_not_approved_or_no_longer_is_has_no_certificate_that_fits()
    {
        var filed = A.TargetTable().SubmittedTo("tianjin-annual").Reaching("publishing");
        using var approved = new CertifiedTable(filed);
        Complaints(approved.Certificate(), approved).ShouldBeEmpty();

        filed.Return(filed.Office.Publisher, Outcome.ReturnToBureau, "还要再看");
        using var returned = new CertifiedTable(filed);
        Complaints(returned.Certificate(), returned).ShouldContain("按留痕，该版本没有审定，或者审定已被撤销");
    }

    [Fact]
    public void An_approval_that_was_taken_back_is_none()
    {
        var filed = A.TargetTable().SubmittedTo("tianjin-annual").Reaching("publishing");
        filed.TakeBack(filed.Table.Decisions[^1]);
        using var reopened = new CertifiedTable(filed);

        Complaints(reopened.Certificate(), reopened).ShouldContain("按留痕，该版本没有审定，或者审定已被撤销");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1,2")]
    [InlineData("""{"kind":"perfapproval-certificate/2"}""")]
    public void What_is_no_certificate_is_not_taken_for_one(string written) => CertificateCheck.Of(written, null).ShouldBeNull();

    private static AuditEntry Reworded(AuditEntry entry, bool rehash)
    {
        var said = AuditEntry.AsTold(entry.BureauId, entry.TableId, entry.Sequence, entry.At, entry.PersonId, entry.What, entry.Details + " ", entry.PreviousHash, entry.Hash);
        return rehash
            ? AuditEntry.AsTold(entry.BureauId, entry.TableId, entry.Sequence, entry.At, entry.PersonId, entry.What, entry.Details + " ", entry.PreviousHash, said.ComputeHash())
            : said;
    }

    // Signed by the right key: only what it says is wrong.
    private IReadOnlyList<string> Complaints(Certificate certificate, CertifiedTable? by = null) =>
        [.. CertificateCheck.Of(ProofJson.Write(certificate.SignedWith((by ?? table).Key)), null)!.Where(c => !c.Fits).Select(c => c.Sentence)];

    private static bool IsCaught(byte[] written)
    {
        try
        {
            return CertificateCheck.Of(Strict.GetString(written), null)?.All(c => c.Fits) != true;
        }
        catch (DecoderFallbackException)
        {
            return true;
        }
    }
}
