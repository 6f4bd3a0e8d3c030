using System.Globalization;

namespace PerfApproval.Domain.Forms;

/// <summary>An official form (表式) of a region as data: its labels, layout, taxonomy and formats. Read from <c>form.json</c>.</summary>
public sealed record Form
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Region { get; init; }

    /// <summary>What the document is called on its cover, with tags: <c>{{单位名称}} {{年度}} 年度项目绩效目标汇总表</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The paragraphs that open each project, with tags; the first one is the heading.</summary>
    public required IReadOnlyList<string> Headings { get; init; }

    public required MoneyFormat Money { get; init; }

    public required ValueFormat Values { get; init; }

    /// <summary>Every field of the form: its key, and the Chinese name under which a Word template and a message know it.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    public OverallLayout? Overall { get; init; }

    /// <summary>The rows above the indicators; cells that a cell above or to the left covers are left out, as in HTML.</summary>
    public required IReadOnlyList<IReadOnlyList<LayoutCell>> Layout { get; init; }

    public required IndicatorLayout Indicators { get; init; }

    /// <summary>Levels 1 and 2 in their official order.</summary>
    public required Taxonomy Taxonomy { get; init; }

    /// <summary>The level-2 kinds that every table of this form must have.</summary>
    public required IReadOnlyList<string> RequiredKinds { get; init; }

    /// <summary>Which amounts add up, by field key: <c>funds.total = funds.fiscal + funds.other</c>.</summary>
    public required IReadOnlyList<FundsIdentity> Identities { get; init; }

    /// <summary>The keys of the amounts, in the order of the form, without their prefix <c>funds.</c></summary>
    public IEnumerable<string> FundsKeys =>
        Fields.Keys.Where(k => k.StartsWith(FieldKeys.FundsPrefix, StringComparison.Ordinal)).Select(k => k[FieldKeys.FundsPrefix.Length..]);

    /// <summary>The title of a document of this form.</summary>
    public string TitleFor(string unitName, int? year) => Title
        .Replace(TagOf(FieldKeys.UnitName), unitName, StringComparison.Ordinal)
        .Replace(TagOf(FieldKeys.Year), year?.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    public bool Has(string field) => Fields.ContainsKey(field);

    private string TagOf(string field) => Fields.TryGetValue(field, out var name) ? $"{{{{{name}}}}}" : $"{{{{{field}}}}}";
}
