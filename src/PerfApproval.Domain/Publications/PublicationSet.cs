using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Publications;

/// <summary>The tables of a unit, or of a department with its units, that are about to be published together.</summary>
public sealed class PublicationSet
{
    private readonly IReadOnlyList<TargetTable> shown;
    private readonly Dictionary<Guid, string> leftOut;
    private readonly Dictionary<Guid, BudgetUnit> units;
    private readonly IReadOnlySet<string> cleared;

    /// <param name="scope">The unit or the department.</param>
    /// <param name="units">The units in it.</param>
    /// <param name="tables">All their tables of the round and those that adjust them, each with its current version.</param>
    /// <exception cref="RuleBrokenException">A table is neither approved nor left out with a reason, or nothing remains.</exception>
    public PublicationSet(
        Scope scope, IEnumerable<BudgetUnit> units, IReadOnlyList<TargetTable> tables, PublicationTerms terms)
    {
        Scope = scope;
        this.units = units.ToDictionary(u => u.Id);
        var standing = tables.Where(t => t.AdjustsId is null).Select(t => Standing(t, tables)).ToArray();
        this.leftOut = WithEnded(standing, terms.LeftOut);
        shown = [.. standing.Where(t => !this.leftOut.ContainsKey(t.Id)).OrderBy(t => this.units[t.UnitId].Code, StringComparer.Ordinal).ThenBy(t => t.Number)];
        MustBeReady();
        MustBeLeftOutByTwo(standing);
        cleared = terms.Cleared;
    }

    public Scope Scope { get; }

    public IReadOnlyList<TargetTable> Tables => shown;

    /// <summary>The numbers that seem personal in what is to be public.</summary>
    public IReadOnlyList<PersonalTrace> Traces => field ??= [.. shown.SelectMany(t => PersonalTrace.In(t.Id, TargetContent.Parse(Current(t).Content)))];

    /// <exception cref="RuleBrokenException">The publisher has not looked at every number that seems personal.</exception>
    public void MustBeCleared()
    {
        PersonalTrace[] open = [.. Traces.Where(t => !cleared.Contains(t.Key))];
        if (open.Length == 0) return;
        var places = open.Take(5).Select(t => $"《{shown.Single(s => s.Id == t.TableId).Name}》{t.Masked}");
        throw new RuleBrokenException(
            $"有 {open.Length} 处疑似身份证号或电话号码：{string.Join("、", places)}{(open.Length > 5 ? "等" : "")}；请退回修改，或逐处核对、勾选“可以公开”后再公开。");
    }

    /// <summary>One document per unit, its projects numbered anew from 1 in the order filed.</summary>
    public IReadOnlyList<TargetDocument> Documents(Form form, int year) =>
        [.. shown.GroupBy(t => t.UnitId).Select(own => DocumentOf(own, form, year))];

    /// <summary>Whether both hold the same versions of the same tables.</summary>
    public bool HoldsTheSameAs(PublicationSet other) =>
        shown.Select(t => t.CurrentVersionId).SequenceEqual(other.shown.Select(t => t.CurrentVersionId));

    // An adjustment takes the place of what it adjusts as soon as it is approved, and not before.
    private static TargetTable Standing(TargetTable table, IReadOnlyList<TargetTable> tables) =>
        tables.SingleOrDefault(t => t.AdjustsId == table.Id && t.Status is (TargetStatus.Approved or TargetStatus.Published)) is { } adjusting
            ? Standing(adjusting, tables)
            : table;

    internal IEnumerable<PublicationEntry> Entries(Publication publication) =>
        shown.Select((t, i) => new PublicationEntry(
            publication.BureauId, publication.Id, i + 1, t.Id, t.CurrentVersionId, Current(t).Sha256));

    internal IEnumerable<PublicationOmission> Omissions(Publication publication) =>
        leftOut.Select(o => new PublicationOmission(publication.BureauId, publication.Id, o.Key, o.Value));

    internal IEnumerable<PublicationClearance> Clearances(Publication publication) => Traces.Select(t => PublicationClearance.Of(publication, t)).DistinctBy(c => c.Key);

    private static TargetDocument DocumentOf(IEnumerable<TargetTable> tables, Form form, int year)
    {
        TargetContent[] contents = [.. tables.Select(t => TargetContent.Parse(Current(t).Content).WithoutIdentities())];
        return new()
        {
            Form = form.Id,
            Year = year,
            Unit = contents[0].Unit,
            Overall = contents.FirstOrDefault(c => c.Overall is not null)?.Overall,
            Tables = [.. contents.Where(c => c.Project is not null).Select((c, i) => c.Project! with { Number = i + 1 })],
        };
    }

    private static TargetVersion Current(TargetTable table) => table.Versions.Single(v => v.Id == table.CurrentVersionId);

    private static Dictionary<Guid, string> WithEnded(IReadOnlyList<TargetTable> tables, IReadOnlyDictionary<Guid, string> leftOut)
    {
        var all = leftOut.Where(o => tables.Any(t => t.Id == o.Key)).ToDictionary(o => o.Key, o => o.Value.Trim());
        foreach (var withheld in tables.Where(t => t.Withheld is not null)) all[withheld.Id] = withheld.Withheld!.Reason;
        foreach (var rejected in tables.Where(t => t.Status == TargetStatus.Rejected)) all.TryAdd(rejected.Id, "审核不予通过，不列入预算。");
        foreach (var terminated in tables.Where(t => t.Status == TargetStatus.Terminated)) all.TryAdd(terminated.Id, "单位已终止申报。");
        return all;
    }

    // What is approved is for publication, unless two people said otherwise.
    private void MustBeLeftOutByTwo(IReadOnlyList<TargetTable> tables)
    {
        if (tables.FirstOrDefault(t => leftOut.ContainsKey(t.Id) && t.Status is TargetStatus.Approved or TargetStatus.Published && t.Withheld is null) is not { } one) return;
        throw new RuleBrokenException($"《{one.Name}》已经审定；不予公开须先在这份目标表上提出，由另一人复核同意，请办理后再公开。");
    }

    private void MustBeReady()
    {
        if (leftOut.Values.Any(string.IsNullOrWhiteSpace))
            throw new RuleBrokenException("不予公开的项目需要逐个写明理由，请补充后再公开。");
        if (shown.FirstOrDefault(t => t.PendingWithholding is not null) is { } pending)
            throw new RuleBrokenException($"《{pending.Name}》的不予公开还在等人复核；请等复核后再公开，或由提出的人撤回。");
        TargetTable[] unready = [.. shown.Where(t => t.Status is not (TargetStatus.Approved or TargetStatus.Published))];
        if (unready.Length > 0)
            throw new RuleBrokenException(
                $"还有 {unready.Length} 份目标表没有审定：{string.Join("、", unready.Take(5).Select(t => $"《{t.Name}》（{t.Status.InChinese()}）"))}"
                + $"{(unready.Length > 5 ? "等" : "")}；请等审核完成，或写明理由不予公开。");
        if (shown.Count == 0) throw new RuleBrokenException("没有可以公开的目标表，请先完成审核。");
    }
}
