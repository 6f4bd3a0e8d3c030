using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Web.Data.Model;

internal sealed class MoveModel : IEntityTypeConfiguration<WorkflowMove>, IEntityTypeConfiguration<MoveTurn>
{
    public void Configure(EntityTypeBuilder<WorkflowMove> move)
    {
        move.ToTable("workflow_move").HasKey(m => new { m.BureauId, m.Id });
        // Of two who confirm and withdraw at once, one is told.
        move.Property<uint>("xmin").IsRowVersion();
        move.HasOne<FinanceBureau>().WithMany().HasForeignKey(m => m.BureauId);
        move.HasOne<ReleasedDefinition>().WithMany().HasForeignKey(m => m.FromId);
        move.HasOne<ReleasedDefinition>().WithMany().HasForeignKey(m => m.ToId);
        move.HasOne<Person>().WithMany().HasForeignKey(m => new { m.BureauId, m.ProposedBy });
        move.HasOne<Person>().WithMany().HasForeignKey(m => new { m.BureauId, m.ConfirmedBy });
        move.HasOne<Person>().WithMany().HasForeignKey(m => new { m.BureauId, m.WithdrawnBy });
    }

    public void Configure(EntityTypeBuilder<MoveTurn> turn)
    {
        turn.ToTable("move_turn").HasKey(t => new { t.BureauId, t.MoveId, t.TableId });
        turn.HasOne<WorkflowMove>().WithMany().HasForeignKey(t => new { t.BureauId, t.MoveId });
        turn.HasOne<TargetTable>().WithMany().HasForeignKey(t => new { t.BureauId, t.TableId });
    }
}
