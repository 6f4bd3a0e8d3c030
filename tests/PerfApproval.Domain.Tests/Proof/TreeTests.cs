using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PerfApproval.Domain.Proof;

namespace PerfApproval.Domain.Tests.Proof;

public sealed class TreeTests
{
    // The leaves and roots by which the implementations of Certificate Transparency check themselves.
    private static readonly byte[][] Known =
    [
        [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], Convert.FromHexString("40414243"),
        Convert.FromHexString("5051525354555657"), Convert.FromHexString("606162636465666768696a6b6c6d6e6f"),
    ];

    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void The_roots_are_those_of_certificate_transparency(int size, string root)
    {
        var tree = new GrowingTree();
        foreach (var leaf in Known.Take(size)) tree.Add(TreeHash.OfLeaf(leaf));

        tree.Root().ShouldBe(Hash(root));
    }

    [Fact]
    public void The_proofs_are_those_of_certificate_transparency()
    {
        var nodes = BruteForceTree.Nodes(Known);

        InclusionProof.Of(0, 8, p => nodes[p]).Path.ShouldBe([
            Hash("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"),
            Hash("5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"),
            Hash("6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")]);
        ConsistencyProof.Of(6, 8, p => nodes[p]).Path.ShouldBe([
            Hash("0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"),
            Hash("ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"),
            Hash("d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]);
    }

    [Fact]
    public void Root_and_proofs_of_every_small_tree_are_those_of_the_definition()
    {
        for (var size = 1; size <= 40; size++)
        {
            var leaves = Leaves(size);
            var nodes = BruteForceTree.Nodes(leaves);
            new TreeRange(0, size).HashFrom(p => nodes[p]).ToBytes().ShouldBe(BruteForceTree.Root(leaves));
            for (var m = 0; m < size; m++)
                InclusionProof.Of(m, size, p => nodes[p]).Path.Select(h => h.ToBytes()).ShouldBe(BruteForceTree.Path(m, leaves), $"{m} in {size}");
            for (var m = 1; m <= size; m++)
                ConsistencyProof.Of(m, size, p => nodes[p]).Path.Select(h => h.ToBytes()).ShouldBe(BruteForceTree.Proof(m, leaves), $"{m} to {size}");
        }
    }

    [Fact]
    public void A_leaf_is_proven_at_its_own_place_only() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
        Gen.Choose(1, 300).ToArbitrary(), Gen.Choose(0, 1_000_000).ToArbitrary(), (size, pick) =>
        {
            var leaves = Leaves(size);
            var nodes = BruteForceTree.Nodes(leaves);
            var root = new TreeRange(0, size).HashFrom(p => nodes[p]);
            var position = pick % size;
            var proof = InclusionProof.Of(position, size, p => nodes[p]);
            proof.Proves(TreeHash.OfLeaf(leaves[position]), root).ShouldBeTrue();
            proof.Proves(TreeHash.OfLeaf([9, 9]), root).ShouldBeFalse();
            proof.Proves(TreeHash.OfLeaf(leaves[position]), TreeHash.Empty).ShouldBeFalse();
            (proof with { Position = size }).Proves(TreeHash.OfLeaf(leaves[position]), root).ShouldBeFalse();
            (proof with { Position = -1 }).Proves(TreeHash.OfLeaf(leaves[position]), root).ShouldBeFalse();
            (proof with { Path = [.. proof.Path, root] }).Proves(TreeHash.OfLeaf(leaves[position]), root).ShouldBeFalse();
            if (size > 1) (proof with { Path = [.. proof.Path.Skip(1)] }).Proves(TreeHash.OfLeaf(leaves[position]), root).ShouldBeFalse();
        }));

    [Fact]
    public void A_tree_that_only_grew_is_consistent_and_one_that_was_rewritten_is_not() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
        Gen.Choose(1, 200).ToArbitrary(), Gen.Choose(0, 1_000_000).ToArbitrary(), (later, pick) =>
        {
            var earlier = 1 + (pick % later);
            var leaves = Leaves(later);
            var nodes = BruteForceTree.Nodes(leaves);
            var (before, after) = (Root(leaves, earlier), Root(leaves, later));
            var proof = ConsistencyProof.Of(earlier, later, p => nodes[p]);
            proof.Proves(before, after).ShouldBeTrue();

            leaves[pick % earlier] = [7, 7, 7];
            var rewritten = BruteForceTree.Nodes(leaves);
            ConsistencyProof.Of(earlier, later, p => rewritten[p]).Proves(before, Root(leaves, later)).ShouldBeFalse();
            proof.Proves(before, Root(leaves, later)).ShouldBeFalse();
        }));

    [Fact]
    public void An_empty_tree_precedes_every_other()
    {
        new ConsistencyProof(0, 3, []).Proves(TreeHash.Empty, Root(Leaves(3), 3)).ShouldBeTrue();
        new ConsistencyProof(0, 3, []).Proves(Root(Leaves(3), 3), Root(Leaves(3), 3)).ShouldBeFalse();
    }

    [Fact]
    public void A_tree_taken_up_again_goes_on_as_if_it_had_never_been_put_down()
    {
        for (var size = 0; size < 70; size++)
        {
            var leaves = Leaves(size + 5);
            var nodes = BruteForceTree.Nodes(leaves);
            var taken = GrowingTree.From(size, p => nodes[p]);
            foreach (var leaf in leaves.Skip(size)) taken.Add(TreeHash.OfLeaf(leaf));
            taken.Root().ShouldBe(Root(leaves, leaves.Length));
        }
    }

    [Fact]
    public void A_proof_of_one_entry_among_a_million_is_less_than_a_kilobyte()
    {
        const int million = 1_000_000;
        var tree = new GrowingTree();
        var nodes = new Dictionary<NodePlace, TreeHash>(2 * million);
        var leaf = TreeHash.OfLeaf([1]);
        for (var i = 0; i < million; i++) foreach (var node in tree.Add(i == 765_432 ? leaf : TreeHash.Empty)) nodes[node.Place] = node.Hash;

        foreach (var position in new long[] { 0, 524_287, 765_432, million - 1 })
        {
            var proof = InclusionProof.Of(position, million, p => nodes[p]);
            proof.Proves(position == 765_432 ? leaf : TreeHash.Empty, tree.Root()).ShouldBeTrue();
            Encoding.UTF8.GetByteCount(ProofJson.Write(proof)).ShouldBeLessThanOrEqualTo(1024);
        }
    }

    private static TreeHash Root(byte[][] leaves, int size) => TreeHash.FromBytes(BruteForceTree.Root([.. leaves.Take(size)]));

    private static byte[][] Leaves(int count) => [.. Enumerable.Range(0, count).Select(i => BitConverter.GetBytes(i))];

    private static TreeHash Hash(string hex) => TreeHash.FromBytes(Convert.FromHexString(hex));
}
