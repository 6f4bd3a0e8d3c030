using PerfApproval.Domain.Auditing;
using PerfApproval.Domain.Proof;
using PerfApproval.Domain.Tests.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Proof;

/// <summary>A table among others in a bureau's tree, and the certificate of what was approved of it.</summary>
internal sealed class CertifiedTable : IDisposable
{
    private static readonly IReadOnlyDictionary<string, string> Unnamed = new Dictionary<string, string>();

    public CertifiedTable(FiledTable filed)
    {
        Filed = filed;
        var first = SigningKey.Make(filed.Table.CreatedAt);
        Key = SigningKey.Make(filed.Table.ChangedAt, first);
        FirstKey = new([first.Public]);
        Keys = FirstKey.With(Key.Public);
        first.Dispose();
    }

    public FiledTable Filed { get; }

    public SigningKey Key { get; }

    public KeyChain FirstKey { get; }

    public KeyChain Keys { get; }

    public static CertifiedTable Published()
    {
        var filed = A.TargetTable().SubmittedTo("tianjin-annual");
        filed.Return(filed.Office.DepartmentReviewer, Outcome.ReturnToPreparer);
        filed.Submitted().Reaching("publishing").Publish(filed.Office.Publisher);
        return new(filed);
    }

    /// <param name="forging">Does something to the entries before they are certified.</param>
    public Certificate Certificate(Action<List<AuditEntry>>? forging = null)
    {
        var trail = Filed.Table.Trail.ToList();
        forging?.Invoke(trail);
        var said = new CertifiedTrail(trail, new Dictionary<Guid, string>(), Unnamed);
        var (tree, nodes) = (new GrowingTree(), new Dictionary<NodePlace, TreeHash>());
        foreach (var hash in Strangers(5).Concat(trail.Select(TrailLeaf.HashOf)).Concat(Strangers(6)))
            foreach (var node in tree.Add(hash)) nodes[node.Place] = node.Hash;
        var (version, position) = (Filed.CurrentVersion, 4 + trail.Count);
        var text = Domain.Tables.TargetContent.Parse(version.Content);
        return new Certificate(
            Domain.Proof.Certificate.ThisKind, new(Filed.Table.BureauId, "130200", "某市财政局"), text.Unit, new(Filed.Table.Id, text.Name, text.Year),
            new(version.Number, version.Sha256, version.Content), said.Submissions, said.Decisions, said.PublicationId,
            [.. trail.Select(CertifiedEntry.Of)], InclusionProof.Of(position, tree.Size, p => nodes[p]),
            SignedHead.Of(Filed.Table.BureauId, tree, Key, Filed.Table.ChangedAt), Keys.Keys, Filed.Table.ChangedAt, "", []).SignedWith(Key);
    }

    public void Dispose() => Key.Dispose();

    private static IEnumerable<TreeHash> Strangers(int count) => Enumerable.Range(0, count).Select(i => TreeHash.OfLeaf([(byte)i]));
}
