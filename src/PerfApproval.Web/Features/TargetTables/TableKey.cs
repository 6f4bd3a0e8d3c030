using System.Globalization;

namespace PerfApproval.Web.Features.TargetTables;

/// <summary>The place of a table in a list in one of its orders.</summary>
/// <param name="Value">Its amount, or its number.</param>
/// <param name="Year">Of its round, where the order goes by years.</param>
public sealed record TableKey(decimal Value, int Year, Guid Id)
{
    /// <summary>What stands for the amount of a table that has none: behind all others.</summary>
    public const decimal NoAmount = -1m;

    public int Number => (int)Math.Clamp(Value, int.MinValue, int.MaxValue);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value}_{Year}_{Id:N}");

    /// <returns>Null for what is no key: the list then begins at its beginning.</returns>
    public static TableKey? Parse(string? text) =>
        text?.Split('_') is [var value, var year, var id]
            && decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var inYear) && Guid.TryParseExact(id, "N", out var table)
                ? new(number, inYear, table)
                : null;

    public static TableKey Of(TableRow row, TableOrder order) => new(order == TableOrder.Amount ? row.Amount ?? NoAmount : row.Number, row.Year, row.Id);
}
