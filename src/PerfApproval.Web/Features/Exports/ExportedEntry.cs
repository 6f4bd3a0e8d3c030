using PerfApproval.Domain.Json;

namespace PerfApproval.Web.Features.Exports;

/// <summary>An audit entry with the names of everything it refers to.</summary>
public sealed record ExportedEntry(
    DateTimeOffset At, string Bureau, string UnitCode, string Unit, int Year, Guid TableId, string Table, int Sequence,
    string? Person, string What, string Details, string Hash)
{
    /// <summary>What the columns of a table of entries are called.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["时间", "财政局", "单位编码", "单位", "年度", "目标表", "目标表标识", "序号", "人员", "事项", "事项代码", "详情", "校验码"];

    public IReadOnlyList<string> Cells =>
    [
        At.InChinaToTheSecond(), Bureau, UnitCode, Unit, Number(Year), Table, TableId.ToString(), Number(Sequence),
        Person ?? "系统", EntryWords.Of(What), What, Details, Hash,
    ];

    /// <summary>One line of JSON, the time in UTC as it is hashed.</summary>
    public string Json() => CanonicalJson.Of(new System.Text.Json.Nodes.JsonObject
    {
        ["at"] = CanonicalTime.Of(At),
        ["bureau"] = Bureau,
        ["details"] = Details,
        ["hash"] = Hash,
        ["person"] = Person,
        ["sequence"] = Sequence,
        ["table"] = Table,
        ["tableId"] = TableId.ToString(),
        ["unit"] = Unit,
        ["unitCode"] = UnitCode,
        ["what"] = What,
        ["year"] = Year,
    });

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
