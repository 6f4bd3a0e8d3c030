using PerfApproval.Domain.People;

namespace PerfApproval.Web.Demonstration;

/// <summary>One bureau of the demonstration data: its unit, the people, and the real document that is imported.</summary>
/// <param name="Prefix">What the account names of its people begin with.</param>
/// <param name="Sample">The file under <c>demonstration/</c>.</param>
/// <param name="Progress">How far the seeding drives the document.</param>
public sealed record DemonstrationBureau(
    string Prefix, string Code, string Name, string DepartmentCode, string DepartmentName, string UnitCode, string UnitName,
    string Form, string Definition, int Year, string Sample, DemonstrationProgress Progress)
{
    public static IReadOnlyList<DemonstrationBureau> All { get; } =
    [
        new("hb", "130200", "唐山市丰南区财政局", "331", "唐山市丰南区人民法院（主管）", "331001", "唐山市丰南区人民法院",
            "hebei", "hebei-annual", 2023, "001.docx", DemonstrationProgress.Published),
        new("tj", "120106", "天津市红桥区财政局", "211", "天津市红桥区人民法院（主管）", "211101", "天津市红桥区人民法院",
            "tianjin", "tianjin-annual", 2023, "000.docx", DemonstrationProgress.Submitted),
        new("sh", "310109", "上海市虹口区财政局", "109", "上海市虹口区人民法院（主管）", "109001", "上海市虹口区人民法院",
            "shanghai", "shanghai-annual", 2024, "002.txt", DemonstrationProgress.Imported),
    ];

    /// <summary>The workflow by which what was published is adjusted.</summary>
    public string AdjustmentDefinition => $"{Form}-adjustment";

    /// <summary>The account a person signs in with.</summary>
    public string AccountOf(DemonstrationPost post) => $"{Prefix}-{post.Suffix}";
}

/// <summary>已导入, 已提交 or 已公开.</summary>
public enum DemonstrationProgress
{
    Imported,
    Submitted,
    Published,
}

/// <summary>One person of a demonstration bureau: the name, the role and for what it is held.</summary>
public sealed record DemonstrationPost(string Suffix, string Person, Role Role, DemonstrationScope Scope)
{
    public static IReadOnlyList<DemonstrationPost> All { get; } =
    [
        new("preparer", "田报", Role.Preparer, DemonstrationScope.Unit),
        new("unit", "单审", Role.UnitReviewer, DemonstrationScope.Unit),
        new("department", "朱管", Role.DepartmentReviewer, DemonstrationScope.Department),
        new("bureau", "蔡业", Role.BureauReviewer, DemonstrationScope.BusinessDivision),
        new("performance", "季效", Role.BureauReviewer, DemonstrationScope.PerformanceDivision),
        new("performance2", "吉晓", Role.BureauReviewer, DemonstrationScope.PerformanceDivision),
        new("head", "鞠章", Role.BureauReviewer, DemonstrationScope.Bureau),
        new("publisher", "龚布", Role.Publisher, DemonstrationScope.Department),
        new("admin", "关立", Role.Administrator, DemonstrationScope.Bureau),
        new("auditor", "沈纪", Role.Auditor, DemonstrationScope.Bureau),
    ];
}

/// <summary>What a demonstration role is held for.</summary>
public enum DemonstrationScope
{
    Unit,
    Department,
    BusinessDivision,
    PerformanceDivision,
    Bureau,
}
