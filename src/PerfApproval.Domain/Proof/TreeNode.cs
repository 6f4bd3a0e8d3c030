namespace PerfApproval.Domain.Proof;

/// <summary>A complete subtree of the tree of entries with its hash: it never changes, however the tree grows.</summary>
public sealed record TreeNode(NodePlace Place, TreeHash Hash);
