using PerfApproval.Domain.Forms;
using static PerfApproval.Domain.Forms.IndicatorField;

namespace PerfApproval.Word.Writing.Templates;

/// <summary>A field that a template may name: <c>{{项目名称}}</c>.</summary>
internal sealed record TemplateField(string Name, Scope Scope, string Key, bool IsRequired)
{
    /// <summary>The column that an indicator's field fills.</summary>
    public IndicatorField Column { get; init; }
}

/// <summary>The fields and blocks that the templates of one form may use, by their Chinese names.</summary>
internal sealed class Vocabulary
{
    public static readonly IReadOnlyDictionary<IndicatorField, string> IndicatorNames = new Dictionary<IndicatorField, string>
    {
        [Level1] = "一级指标",
        [Level2] = "二级指标",
        [Name] = "三级指标",
        [Description] = "绩效指标描述",
        [Value] = "指标值",
        [Basis] = "指标值确定依据",
        [Weight] = "权重",
    };

    private static readonly (string Key, string Name)[] UnitFields =
        [(FieldKeys.Unit, "编报单位"), (FieldKeys.UnitCode, "单位编码"), (FieldKeys.UnitName, "单位名称"), (FieldKeys.Year, "年度")];

    private static readonly BlockName[] Blocks =
    [
        new("单位", BlockKind.Unit, Scope.Unit, [null]),
        new("多家单位", BlockKind.SeveralUnits, null, [BlockKind.Unit]),
        new("单位之间", BlockKind.BetweenUnits, null, [BlockKind.Unit]),
        new("整体", BlockKind.Overall, Scope.Overall, [null, BlockKind.Unit]),
        new("分项", BlockKind.Item, Scope.Item, [BlockKind.Overall]),
        new("项目", BlockKind.Project, Scope.Project, [null, BlockKind.Unit]),
        new("项目之间", BlockKind.BetweenProjects, null, [BlockKind.Project]),
    ];

    private readonly Form form;

    public Vocabulary(Form form)
    {
        this.form = form;
        Fields = [.. DocumentFields(), .. form.Overall is null ? [] : OverallFields(), .. ProjectFields(), .. IndicatorFields()];
        KnownBlocks = [.. Blocks.Where(b => form.Overall is not null || b.Kind is not (BlockKind.Overall or BlockKind.Item))];
    }

    public IReadOnlyList<TemplateField> Fields { get; }

    public IReadOnlyList<BlockName> KnownBlocks { get; }

    public string FieldListing => string.Join("、", Fields.Select(f => f.Name).Distinct());

    public string BlockListing => string.Join("、", KnownBlocks.Select(b => b.Name));

    public BlockName? Block(string name) => KnownBlocks.FirstOrDefault(b => b.Name == name);

    /// <summary>The field a name means inside the open scopes, the innermost one first.</summary>
    public TemplateField? Find(string name, IEnumerable<Scope> open) =>
        open.Select(scope => Fields.FirstOrDefault(f => f.Name == name && f.Scope == scope)).FirstOrDefault(f => f is not null);

    /// <summary>The blocks around a place where a field may stand.</summary>
    public IEnumerable<string> HomesOf(string name) =>
        Fields.Where(f => f.Name == name).Select(f => f.Scope).Distinct().Select(scope => scope == Scope.Indicator
            ? "含有 {{三级指标}} 的表格行"
            : KnownBlocks.Where(b => b.Opens == scope).Select(b => $"{{{{#{b.Name}}}}} 与 {{{{/{b.Name}}}}} 之间").FirstOrDefault("任何位置"));

    private IEnumerable<TemplateField> DocumentFields()
    {
        yield return new("文件标题", Scope.Document, FieldKey.DocumentTitle, false);
        yield return new("公开日期", Scope.Document, FieldKey.DocumentDate, false);
        foreach (var scope in new[] { Scope.Document, Scope.Unit })
        {
            foreach (var (key, name) in UnitFields) yield return new(form.Fields.GetValueOrDefault(key, name), scope, key, false);
        }
    }

    private static TemplateField[] OverallFields() =>
    [
        new("总体绩效目标", Scope.Overall, FieldKey.OverallGoal, true),
        new("工作保障措施", Scope.Overall, FieldKey.OverallMeasures, true),
        new("分项序号", Scope.Item, FieldKey.ItemNumber, false),
        new("职责活动", Scope.Item, FieldKey.ItemTitle, true),
        new("分项绩效目标", Scope.Item, FieldKey.ItemGoal, true),
        new("分项绩效指标", Scope.Item, FieldKey.ItemIndicators, true),
    ];

    private IEnumerable<TemplateField> ProjectFields()
    {
        var printed = form.Layout.SelectMany(r => r).Select(c => c.Field).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return form.Fields.Select(f => new TemplateField(f.Value, Scope.Project, f.Key, printed.Contains(f.Key)));
    }

    private IEnumerable<TemplateField> IndicatorFields()
    {
        foreach (var column in form.Indicators.Columns)
        {
            var name = IndicatorNames[column.Field];
            yield return new(name, Scope.Indicator, column.Field.ToString(), true) { Column = column.Field };
            if (column.Label != name && !IndicatorNames.Values.Contains(column.Label))
                yield return new(column.Label, Scope.Indicator, column.Field.ToString(), false) { Column = column.Field };
        }
    }
}

/// <summary>The mark of a block: <c>{{#项目}}</c>.</summary>
/// <param name="Name">As the template says it.</param>
/// <param name="Kind">What is repeated or left out.</param>
/// <param name="Opens">The fields that may stand inside it.</param>
/// <param name="Parents">The blocks it may stand directly in; null is the document itself.</param>
internal sealed record BlockName(string Name, BlockKind Kind, Scope? Opens, IReadOnlyList<BlockKind?> Parents);
