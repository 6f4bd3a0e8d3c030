using System.Text.Json;
using System.Text.Json.Serialization;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Json;
using PerfApproval.Domain.Values;

namespace PerfApproval.Domain.Tables;

/// <summary>Everything a target table says at one moment: what a version keeps and what its hash is taken of.</summary>
public sealed record TargetContent
{
    private static readonly JsonSerializerOptions Options = new(DocumentJson.Options) { WriteIndented = false };

    public required string Form { get; init; }

    public required int Year { get; init; }

    public required DocumentUnit Unit { get; init; }

    /// <summary>The overall target of the unit; exactly one of this and <see cref="Project"/> is given.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OverallTarget? Overall { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ProjectTarget? Project { get; init; }

    [JsonIgnore]
    public TargetKind Kind => Project is null ? TargetKind.Overall : TargetKind.Project;

    [JsonIgnore]
    public string Name => Project?.Name ?? "部门整体绩效目标";

    /// <summary>RFC 8785: the text that is stored and hashed.</summary>
    public string Canonical() => CanonicalJson.Of(this, Options);

    public static TargetContent Parse(string canonical) =>
        JsonSerializer.Deserialize<TargetContent>(canonical, Options)
        ?? throw new RuleBrokenException("这份目标表的内容是空的，请从上一版本恢复。");

    /// <summary>The budget in 万元; null for an overall target or where no amount can be read.</summary>
    public decimal? AmountInTenThousandYuan(Form form) =>
        Project?.Funds.GetValueOrDefault("total") is { } total && Amount.Parse(total) is { } amount
            ? Amount.InTenThousandYuan(amount, form.Money.Unit)
            : null;

    /// <summary>The tables a document is made of, in its order: the overall target first where there is one.</summary>
    /// <exception cref="InputRefusedException">The document does not say its year.</exception>
    public static IReadOnlyList<TargetContent> Of(TargetDocument document)
    {
        var year = document.Year ?? throw new InputRefusedException("文档中没有找到年度，请在导入时指定年度。");
        var projects = document.Tables.Select(project => Content(document, year) with { Project = project });
        return document.Overall is null ? [.. projects] : [Content(document, year) with { Overall = document.Overall }, .. projects];
    }

    /// <summary>The same content with an identity for every row: its own, the one it had in the earlier content, or a new one.</summary>
    public TargetContent WithIdentities(TargetContent? earlier) => this with
    {
        Project = Project is null ? null : Project with { Indicators = Identities.Match(Project.Indicators, earlier?.Project?.Indicators ?? []) },
        Overall = Overall is null ? null : Overall with { Items = Identities.Match(Overall.Items, earlier?.Overall?.Items ?? []) },
    };

    /// <summary>Whether both say the same, identities aside.</summary>
    public bool SaysTheSameAs(TargetContent other) => WithoutIdentities().Canonical() == other.WithoutIdentities().Canonical();

    /// <summary>As it is published: identities are ours, not the public's.</summary>
    public TargetContent WithoutIdentities() => KeepingIdentities(_ => false);

    /// <summary>The same content with those identities only that a condition holds for.</summary>
    internal TargetContent KeepingIdentities(Func<Guid, bool> kept) => this with
    {
        Project = Project is null ? null : Project with { Indicators = [.. Project.Indicators.Select(i => i with { Id = Kept(i.Id, kept) })] },
        Overall = Overall is null ? null : Overall with { Items = [.. Overall.Items.Select(i => i with { Id = Kept(i.Id, kept) })] },
    };

    private static Guid? Kept(Guid? id, Func<Guid, bool> kept) => id is { } own && kept(own) ? own : null;

    private static TargetContent Content(TargetDocument document, int year) => new() { Form = document.Form, Year = year, Unit = document.Unit };
}

/// <summary>项目 or 部门整体.</summary>
public enum TargetKind
{
    Project,
    Overall,
}
