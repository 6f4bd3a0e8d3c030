using System.Globalization;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;

namespace PerfApproval.Domain.Rules.Funds;

/// <summary>F4: The spending plan is cumulative and ends at the whole.</summary>
internal sealed class SpendingPlanRises : TableRule
{
    private const string Course = "course";
    private const string First = "first";

    public override string Id => "F4";

    public override string Name => "支出计划";

    public override string Why => "支出计划是累计进度，支付监控按它进行。";

    public override IReadOnlyDictionary<string, string> Cases { get; } = new Dictionary<string, string>
    {
        [Course] = "进度不在 0–100、下降或没有到 100",
        [First] = "第一个时点为 0 或 100",
    };

    internal override IEnumerable<Remark> Check(CheckedTable table)
    {
        if (table.Project?.Plan is not { Count: > 0 } plan || IsNotDue(table, plan)) yield break;
        PlanStep[] steps = [.. plan.Select(p => new PlanStep(table.At(FieldKeys.PlanPrefix + p.By), p))];
        if (Faults(steps).ToArray() is { Length: > 0 } faults) yield return OfCourse(steps, faults);
        if (steps[..^1].Where(s => s.Share is null).Concat(steps[^1..].Where(s => s is { Share: null, IsBlank: false })).ToArray() is { Length: > 0 } unread) yield return Unread(unread);
        if (steps is [{ Share: 0 or 100 } first, _, ..]) yield return OfFirst(first);
    }

    // Where nothing is spent there is nothing to plan.
    private static bool IsNotDue(CheckedTable table, IReadOnlyList<PlanPoint> plan) =>
        plan.All(p => string.IsNullOrWhiteSpace(p.Share)) && table.Form.Identities.All(i => table.AmountOf(i.Sum) == 0);

    private static IEnumerable<(PlanStep Step, string What)> Faults(PlanStep[] steps)
    {
        PlanStep? before = null;
        foreach (var step in steps.Where(s => s.Share is not null))
        {
            if (step.Share is < 0 or > 100) yield return (step, $"{step.By}的“{step.Text}”不在 0–100 之间");
            if (step.Share < before?.Share) yield return (step, $"{step.By}的“{step.Text}”低于{before.By}的“{before.Text}”");
            before = step;
        }

        if (steps[^1] is { IsBlank: true } blank) yield return (blank, $"{blank.By}没有填写");
        if (steps[^1] is { Share: not null and not 100 } last) yield return (last, $"{last.By}的“{last.Text}”不是 100%");
    }

    private static Remark OfCourse(PlanStep[] steps, (PlanStep Step, string What)[] faults) =>
        new(Course, faults[0].Step.Place, string.Join('、', steps.Select(s => s.Text)),
            $"资金支出计划{string.Join("，", faults.Select(f => f.What))}。", "请按累计百分比填写，逐期不减，最后一期为 100%。")
        {
            Others = [.. faults.Select(f => f.Step.Place).Distinct().Skip(1)],
        };

    private static Remark Unread(PlanStep[] steps) =>
        new(Course, steps[0].Place, string.Join('、', steps.Select(s => s.Text)),
            $"{string.Join("、", steps.Select(s => s.IsBlank ? $"{s.By}没有填写" : $"{s.By}的“{s.Text}”不是百分比"))}，无法判断进度。", "请填写累计百分比，如 25%。")
        {
            Outcome = FindingOutcome.CannotTell,
            Others = [.. steps.Skip(1).Select(s => s.Place)],
        };

    private static Remark OfFirst(PlanStep first) =>
        new(First, first.Place, first.Text,
            first.Share == 0 ? $"到{first.By}一分钱都不支出（“{first.Text}”）。" : $"到{first.By}就支出全部资金（“{first.Text}”）。",
            "请按合同和工作进度核实第一期的支出；确实如此的，请说明理由。");

    private sealed record PlanStep(CellPlace Place, PlanPoint Point)
    {
        public string By => Point.By;

        public string Text => Point.Share.Trim();

        public bool IsBlank => Text.Length == 0;

        public decimal? Share { get; } = Read(PlainText.Of(Point.Share));

        private static decimal? Read(string text) =>
            decimal.TryParse(text.EndsWith('%') ? text[..^1] : text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var share) ? share : null;
    }
}
