using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PerfApproval.Domain.Auditing;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.Proof;

namespace PerfApproval.Web.Data.Model;

internal sealed class ProofModel : IEntityTypeConfiguration<QueuedEntry>, IEntityTypeConfiguration<TrailLeaf>,
    IEntityTypeConfiguration<TrailNode>, IEntityTypeConfiguration<SignedHead>
{
    private static readonly ValueConverter<TreeHash, byte[]> InBytes = new(hash => hash.ToBytes(), bytes => TreeHash.FromBytes(bytes));

    public void Configure(EntityTypeBuilder<QueuedEntry> queued)
    {
        queued.ToTable("trail_queue").HasKey(q => new { q.BureauId, q.Arrived });
        queued.Property(q => q.Arrived).ValueGeneratedOnAdd();
    }

    public void Configure(EntityTypeBuilder<TrailLeaf> leaf)
    {
        leaf.ToTable("trail_leaf").HasKey(l => new { l.BureauId, l.Position });
        leaf.Property(l => l.Position).ValueGeneratedNever();
        leaf.Property(l => l.Hash).HasConversion(InBytes);
        leaf.HasOne<AuditEntry>().WithOne().HasForeignKey<TrailLeaf>(l => new { l.BureauId, l.TableId, l.Sequence });
    }

    public void Configure(EntityTypeBuilder<TrailNode> node)
    {
        node.ToTable("trail_node").HasKey(n => new { n.BureauId, n.Level, n.Index });
        node.Property(n => n.Index).ValueGeneratedNever();
        node.Property(n => n.Hash).HasConversion(InBytes);
        node.HasOne<FinanceBureau>().WithMany().HasForeignKey(n => n.BureauId);
    }

    public void Configure(EntityTypeBuilder<SignedHead> head)
    {
        head.ToTable("signed_head").HasKey(h => new { h.BureauId, h.At });
        head.Property(h => h.Root).HasConversion(InBytes);
        head.HasOne<FinanceBureau>().WithMany().HasForeignKey(h => h.BureauId);
    }
}
