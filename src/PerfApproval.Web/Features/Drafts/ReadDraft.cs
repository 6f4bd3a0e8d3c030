using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Json;
using PerfApproval.Domain.Rules;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Features.Drafts;

/// <summary>A draft as it is kept now.</summary>
public sealed class ReadDraft(TargetTable table, Form form, TargetContent content)
{
    public TargetTable Table { get; } = table;

    public Guid TableId => Table.Id;

    public string Name => Table.Name;

    public Form Form { get; } = form;

    public TargetContent Content { get; } = content;

    public DraftSheet Sheet { get; } = DraftSheet.Of(content, form);

    public string Sha256 { get; } = CanonicalJson.Sha256(table.Draft);

    public required RuleBook Rules { get; init; }

    /// <summary>Whether it can be changed: the table is with its preparers.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>Why it cannot be changed, and by whose doing; null while it can.</summary>
    public required string? Closed { get; init; }

    /// <summary>Whether the year weighs its indicators.</summary>
    public bool IsWeighed => Rules.WeighsIndicators;
}
