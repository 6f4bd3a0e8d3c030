using PerfApproval.Domain.Forms;

namespace PerfApproval.Domain.Rules.Funds;

/// <summary>F1: The parts of the budget add up to its total.</summary>
internal sealed class AmountsAddUp : TableRule
{
    public override string Id => "F1";

    public override string Name => "资金合计";

    public override string Why => "各部分加不拢，批复的预算就无法核对。";

    internal override IEnumerable<Remark> Check(CheckedTable table) =>
        table.Project is null ? [] : table.Form.Identities.SelectMany(identity => Check(table, identity));

    private static IEnumerable<Remark> Check(CheckedTable table, FundsIdentity identity)
    {
        string[] keys = [identity.Sum, .. identity.Parts];
        var unread = keys.Where(k => table.AmountOf(k) is null).ToArray();
        if (unread.Length > 0) return [Unread(table, identity, unread)];
        var sum = table.AmountOf(identity.Sum) ?? 0;
        var parts = identity.Parts.Sum(k => table.AmountOf(k) ?? 0);
        return sum == parts ? [] : [Differing(table, identity, sum, parts)];
    }

    private static Remark Differing(CheckedTable table, FundsIdentity identity, decimal sum, decimal parts)
    {
        var unit = table.Form.Money.Unit;
        var sides = string.Join(" + ", identity.Parts.Select(k => Label(table, k)));
        return new(Only, Place(table, identity.Sum), $"{Money.Trimmed(sum)} ≠ {Money.Trimmed(parts)}",
            $"{Label(table, identity.Sum)}为 {Money.Trimmed(sum)} {unit}，而{sides}等于 {Money.Trimmed(parts)} {unit}，相差 {Money.Trimmed(Math.Abs(sum - parts))} {unit}。",
            $"请核对各项金额，使{Label(table, identity.Sum)} = {sides}。")
        {
            Others = [.. identity.Parts.Select(k => Place(table, k))],
        };
    }

    private static Remark Unread(CheckedTable table, FundsIdentity identity, string[] keys) =>
        new(Only, Place(table, keys[0]), string.Join('；', keys.Select(k => Text(table, k))),
            $"{string.Join('、', keys.Select(k => $"{Label(table, k)}“{Text(table, k)}”"))}不是金额，无法核对{Label(table, identity.Sum)}与各部分之和。",
            $"请只填数字，单位为{table.Form.Money.Unit}，没有金额的留空或填 0。")
        {
            Outcome = FindingOutcome.CannotTell,
            Others = [.. keys.Skip(1).Select(k => Place(table, k))],
        };

    private static string Text(CheckedTable table, string key) => table.Project?.Funds.GetValueOrDefault(key) ?? "";

    private static string Label(CheckedTable table, string key) => Place(table, key).Label;

    private static CellPlace Place(CheckedTable table, string key) => table.At(FieldKeys.FundsPrefix + key);
}
