using System.Globalization;
using PerfApproval.Domain.Documents;

namespace PerfApproval.Domain.Forms;

/// <summary>The printed text of each field of one project table, by field key: what a reader fills in and a writer or a page prints.</summary>
public sealed class FieldTexts
{
    private readonly Dictionary<string, IReadOnlyList<string>> paragraphs = new(StringComparer.Ordinal);

    /// <summary>The paragraphs of a field; none where nothing was filed.</summary>
    public IReadOnlyList<string> this[string field]
    {
        get => paragraphs.GetValueOrDefault(field, []);
        set => paragraphs[field] = value;
    }

    /// <summary>The fields that say something.</summary>
    public IEnumerable<string> Filled => paragraphs.Keys.Where(key => Text(key).Length > 0);

    public string Text(string field) => string.Join('\n', this[field]);

    /// <summary>The texts of a project of a document, its unit and year included.</summary>
    public static FieldTexts Of(ProjectTarget project, DocumentUnit unit, int? year)
    {
        var texts = new FieldTexts();
        texts.Put(FieldKeys.Number, project.Number.ToString(CultureInfo.InvariantCulture));
        texts.Put(FieldKeys.Year, year?.ToString(CultureInfo.InvariantCulture));
        texts.Put(FieldKeys.Unit, unit.Code + unit.Name);
        texts.Put(FieldKeys.UnitCode, unit.Code);
        texts.Put(FieldKeys.UnitName, unit.Name);
        texts.Put(FieldKeys.Name, project.Name);
        texts.Put(FieldKeys.Code, project.Code);
        texts.Put(FieldKeys.Nature, project.Nature);
        texts.Put(FieldKeys.Category, project.Category);
        texts.Put(FieldKeys.Department, project.Department);
        texts.Put(FieldKeys.Start, project.Start);
        texts.Put(FieldKeys.End, project.End);
        texts.Put(FieldKeys.ProjectGoal, project.ProjectGoal);
        texts.Put(FieldKeys.YearGoal, project.YearGoal);
        texts[FieldKeys.Purpose] = project.Purpose;
        texts[FieldKeys.Goals] = project.Goals;
        foreach (var (key, amount) in project.Funds) texts.Put(FieldKeys.FundsPrefix + key, amount);
        foreach (var point in project.Plan ?? []) texts.Put(FieldKeys.PlanPrefix + point.By, point.Share);
        foreach (var (key, extra) in project.Extra ?? new Dictionary<string, IReadOnlyList<string>>()) texts[FieldKeys.ExtraPrefix + key] = extra;
        return texts;
    }

    /// <summary>The project these texts make on a form.</summary>
    /// <param name="form">Says which amounts, plan points and own fields there are; a field it lacks stays null.</param>
    public ProjectTarget ToProject(Form form, int number, IReadOnlyList<Indicator> indicators) => new()
    {
        Number = number,
        Name = Text(FieldKeys.Name),
        Code = Single(form, FieldKeys.Code),
        Purpose = this[FieldKeys.Purpose],
        Nature = Single(form, FieldKeys.Nature),
        Category = Single(form, FieldKeys.Category),
        Department = Single(form, FieldKeys.Department),
        Start = Single(form, FieldKeys.Start),
        End = Single(form, FieldKeys.End),
        Funds = new OrderedDictionary<string, string>(
            form.FundsKeys.Select(key => KeyValuePair.Create(key, Text(FieldKeys.FundsPrefix + key)))),
        Plan = Plan(form),
        Goals = this[FieldKeys.Goals],
        ProjectGoal = Single(form, FieldKeys.ProjectGoal),
        YearGoal = Single(form, FieldKeys.YearGoal),
        Extra = Extra(form),
        Indicators = indicators,
    };

    private void Put(string field, string? text)
    {
        if (!string.IsNullOrEmpty(text)) paragraphs[field] = text.Split('\n');
    }

    private string? Single(Form form, string field) => form.Has(field) ? Text(field) : null;

    private PlanPoint[]? Plan(Form form)
    {
        var keys = form.Fields.Keys.Where(k => k.StartsWith(FieldKeys.PlanPrefix, StringComparison.Ordinal)).ToArray();
        return keys.Length == 0 ? null : [.. keys.Select(k => new PlanPoint(k[FieldKeys.PlanPrefix.Length..], Text(k)))];
    }

    private OrderedDictionary<string, IReadOnlyList<string>>? Extra(Form form)
    {
        var keys = form.Fields.Keys.Where(k => k.StartsWith(FieldKeys.ExtraPrefix, StringComparison.Ordinal)).ToArray();
        return keys.Length == 0 ? null : new(keys.Select(k => KeyValuePair.Create(k[FieldKeys.ExtraPrefix.Length..], this[k])));
    }
}
