using System.Security.Cryptography;
using PerfApproval.Domain.Proof;

namespace PerfApproval.Domain.Tests.Proof;

public sealed class KeyTests
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 9, 30, 15, TimeSpan.FromHours(8));

    [Fact]
    public void Whoever_knows_the_first_key_can_follow_to_every_later_one()
    {
        using var first = SigningKey.Make(Morning);
        using var second = SigningKey.Make(Morning.AddDays(1), first);
        using var third = SigningKey.Make(Morning.AddDays(2), second);
        var chain = new KeyChain([first.Public, second.Public, third.Public]);

        chain.Unendorsed().ShouldBeNull();
        chain.Reaches(third.Public.Id, new([first.Public])).ShouldBeTrue();
        chain.Reaches(first.Public.Id, new([second.Public])).ShouldBeFalse("an earlier key does not follow from a later one");
    }

    [Fact]
    public void A_key_that_was_slipped_in_is_seen()
    {
        using var first = SigningKey.Make(Morning);
        using var stranger = SigningKey.Make(Morning);
        using var claimed = SigningKey.Make(Morning.AddDays(1), stranger);
        var forged = claimed.Public with { PredecessorId = first.Public.Id };

        new KeyChain([first.Public, stranger.Public]).Unendorsed().ShouldBe(stranger.Public);
        new KeyChain([first.Public, forged]).Unendorsed().ShouldBe(forged);
        new KeyChain([first.Public, forged]).Reaches(forged.Id, new([first.Public])).ShouldBeFalse();
    }

    [Fact]
    public void A_head_says_what_was_signed_and_nothing_else()
    {
        using var key = SigningKey.Make(Morning);
        var tree = new GrowingTree();
        tree.Add(TreeHash.OfLeaf([1]));
        var head = SignedHead.Of(Guid.NewGuid(), tree, key, Morning);

        head.IsSignedBy(key.Public).ShouldBeTrue();
        SignedHead[] forged =
        [
            new(Guid.NewGuid(), head.Size, head.Root, head.At, head.KeyId, head.Signature),
            new(head.BureauId, 2, head.Root, head.At, head.KeyId, head.Signature),
            new(head.BureauId, head.Size, TreeHash.Empty, head.At, head.KeyId, head.Signature),
            new(head.BureauId, head.Size, head.Root, head.At.AddMicroseconds(1), head.KeyId, head.Signature),
            new(head.BureauId, head.Size, head.Root, head.At, head.KeyId, new byte[64]),
            new(head.BureauId, head.Size, head.Root, head.At, head.KeyId, []),
        ];
        foreach (var other in forged) other.IsSignedBy(key.Public).ShouldBeFalse();
    }

    [Fact]
    public void A_key_is_taken_up_again_only_with_its_own_public_part()
    {
        using var key = SigningKey.Make(Morning);
        using var other = SigningKey.Make(Morning);

        using var again = SigningKey.FromPem(key.ToPem(), key.Public);
        key.Public.Verifies("留痕", again.Sign("留痕")).ShouldBeTrue();
        Should.Throw<CryptographicException>(() => SigningKey.FromPem(key.ToPem(), other.Public));
        Should.Throw<CryptographicException>(() => SigningKey.FromPem("nonsense", key.Public));
    }

    [Fact]
    public void What_is_no_key_verifies_nothing() =>
        new PublicKey([1, 2, 3], Morning, null, null).Verifies("留痕", new byte[64]).ShouldBeFalse();

    [Fact]
    public void Keys_and_heads_are_read_as_they_were_written()
    {
        using var first = SigningKey.Make(Morning);
        using var second = SigningKey.Make(Morning.AddDays(1), first);
        var written = ProofJson.Write(second.Public);

        ProofJson.ReadExactly<PublicKey>(written)!.IsEndorsedBy(first.Public).ShouldBeTrue();
        ProofJson.ReadExactly<PublicKey>(written + " ").ShouldBeNull();
        ProofJson.ReadExactly<PublicKey>(written.Replace("\"since\"", "\"Since\"", StringComparison.Ordinal)).ShouldBeNull();
        var head = SignedHead.Of(Guid.NewGuid(), new GrowingTree(), second, Morning);
        ProofJson.ReadExactly<SignedHead>(ProofJson.Write(head))!.IsSignedBy(second.Public).ShouldBeTrue();
    }
}
