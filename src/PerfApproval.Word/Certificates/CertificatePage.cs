using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Proof;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Word.Certificates;

/// <summary>A certificate (版本证明) on one page of Word, for the file and for whoever has no program at hand.</summary>
public static class CertificatePage
{
    // More decisions than a page holds are counted; the JSON has them all.
    private const int MostDecisions = 14;
    private const int MostWords = 24;

    private static readonly int[] FactWidths = [1900, 7740];
    private static readonly int[] DecisionWidths = [560, 1500, 1700, 1560, 1180, 1040, 2100];

    public static void Write(Certificate certificate, Stream output)
    {
        using var document = WordprocessingDocument.Create(output, WordprocessingDocumentType.Document);
        document.PackageProperties.Title = $"{certificate.Table.Name}第{certificate.Version.Number}版版本证明";
        document.PackageProperties.Creator = certificate.Bureau.Name;
        document.AddMainDocumentPart().Document = new Document(new Body(
        [
            CertificateLayout.Title("预算绩效目标版本证明"),
            CertificateLayout.Line(certificate.Bureau.Name, JustificationValues.Center),
            CertificateLayout.Table(FactWidths, Facts(certificate)),
            CertificateLayout.Heading("办理情况"),
            CertificateLayout.Table(DecisionWidths, Decisions(certificate)),
            CertificateLayout.Heading("核验依据"),
            CertificateLayout.Table(FactWidths, Proof(certificate)),
            CertificateLayout.Line("核验方法：用 eng/perfapproval verify 检查与本页一同领取的 JSON 文件，不需要数据库和网络。", JustificationValues.Left),
            CertificateLayout.Line($"签发时间：{InChina(certificate.MadeAt)}", JustificationValues.Right),
            CertificateLayout.Page(),
        ]));
    }

    private static IEnumerable<string[]> Facts(Certificate certificate)
    {
        yield return ["预算单位", $"{certificate.Unit.Code} {certificate.Unit.Name}".Trim()];
        yield return ["绩效目标表", $"{certificate.Table.Name}（{certificate.Table.Year} 年）"];
        yield return ["版本", $"第 {certificate.Version.Number} 版，{(certificate.PublicationId is null ? "已审定" : "已审定并公开")}"];
        yield return ["版本校验码", $"SHA-256 {certificate.Version.Sha256}"];
        if (certificate.Submissions is [.., var last]) yield return ["最后提交", $"{last.Person}，{InChina(last.At)}（第 {last.Pass} 次提交）"];
    }

    private static IEnumerable<string[]> Decisions(Certificate certificate)
    {
        yield return ["序号", "环节", "办理人", "身份", "结论", "认证方式", "时间"];
        var unseen = Math.Max(0, certificate.Decisions.Count - MostDecisions);
        if (unseen > 0) yield return ["…", $"较早的 {unseen} 次见 JSON 文件", "", "", "", "", ""];
        for (var i = unseen; i < certificate.Decisions.Count; i++) yield return Row(certificate.Decisions[i], i + 1);
    }

    private static string[] Row(CertifiedDecision decision, int number) =>
    [
        number.ToString(CultureInfo.InvariantCulture),
        Short(decision.StageName),
        Short(decision.OnBehalfOfName is { } principal ? $"{decision.Person}（代{principal}）" : decision.Person),
        Enum.TryParse<Role>(decision.Role, out var role) ? role.InChinese() : decision.Role,
        Verdict(decision),
        FactorOf(decision),
        InChina(decision.At),
    ];

    private static string Verdict(CertifiedDecision decision)
    {
        var verdict = Enum.TryParse<Verdict>(decision.Verdict, out var given) ? given.InChinese() : decision.Verdict;
        if (Enum.TryParse<Rating>(decision.Rating, out var rating)) verdict += $"（{rating.InChinese()}）";
        return decision.TakenBack ? $"{verdict}，已取消" : verdict;
    }

    private static string FactorOf(CertifiedDecision decision) => decision.Factor == nameof(Factor.Session) ? "登录会话" : decision.Factor;

    private static IEnumerable<string[]> Proof(Certificate certificate)
    {
        var (head, inclusion) = (certificate.Head, certificate.Inclusion);
        yield return ["留痕", string.Create(CultureInfo.InvariantCulture, $"共 {certificate.Chain.Count} 条，末条校验码 {certificate.Chain[^1].Hash}")];
        yield return ["留痕树", string.Create(CultureInfo.InvariantCulture, $"末条位于第 {inclusion.Position} 位，共 {head.Size} 条，树根 {head.Root}")];
        yield return ["签名树头", $"{InChina(head.At)}，密钥 {head.KeyId}"];
    }

    private static string InChina(DateTimeOffset at) =>
        at.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);

    private static string Short(string text) => text.Length <= MostWords ? text : string.Concat(text.AsSpan(0, MostWords - 1), "…");
}
