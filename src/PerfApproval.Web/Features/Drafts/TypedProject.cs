using System.Globalization;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Rules;
using PerfApproval.Domain.Rules.Weights;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Features.Drafts;

/// <summary>What was typed into the fields and indicator rows of a project's draft.</summary>
public sealed class TypedProject
{
    // What the round and the unit say is not the preparer's to type.
    private static readonly string[] Given = [FieldKeys.Number, FieldKeys.Year, FieldKeys.Unit, FieldKeys.UnitCode, FieldKeys.UnitName];

    private static readonly string[] LongTexts = [FieldKeys.Purpose, FieldKeys.Goals, FieldKeys.ProjectGoal, FieldKeys.YearGoal];

    /// <summary>The texts by field key; paragraphs are lines.</summary>
    public Dictionary<string, string?> Fields { get; set; } = [];

    public List<TypedIndicator> Rows { get; set; } = [];

    public static TypedProject Of(Form form, TargetContent content, ProjectTarget project)
    {
        var texts = FieldTexts.Of(project, content.Unit, content.Year);
        return new()
        {
            Fields = KeysOf(form).ToDictionary(key => key, string? (key) => texts.Text(key)),
            Rows = [.. project.Indicators.Select(indicator => TypedIndicator.Of(form, indicator))],
        };
    }

    public static IEnumerable<string> KeysOf(Form form) => form.Fields.Keys.Except(Given);

    /// <summary>Whether a field holds sentences rather than a name, a date or an amount.</summary>
    public bool IsLong(string field) =>
        LongTexts.Contains(field) || field.StartsWith(FieldKeys.ExtraPrefix, StringComparison.Ordinal) || Fields.GetValueOrDefault(field)?.Contains('\n') == true;

    /// <summary>Gives each row its even share of the weights.</summary>
    public void SplitWeights(Form form, Weighting weights)
    {
        TypedIndicator[] rows = [.. Rows.Where(r => !r.IsBlank)];
        var points = WeightProposal.For(form, weights, [.. rows.Select(r => r.Level1On(form))]);
        foreach (var (row, point) in rows.Zip(points)) row.Weight = point?.ToString(CultureInfo.InvariantCulture) ?? row.Weight;
    }

    /// <summary>The project that this makes of the one that was filed; what was not asked for stays as it was.</summary>
    public ProjectTarget On(Form form, TargetContent content, ProjectTarget filed)
    {
        var texts = FieldTexts.Of(filed, content.Unit, content.Year);
        foreach (var key in KeysOf(form).Where(Fields.ContainsKey)) texts[key] = Lines.Of(Fields[key]);
        var known = filed.Indicators.Where(i => i.Id is not null).ToDictionary(i => i.Id!.Value);
        var rows = new List<Indicator>();
        foreach (var row in Rows.Where(r => !r.IsBlank))
            rows.Add(row.On(form, row.Id is { } id && known.Remove(id, out var same) ? same : null));
        return texts.ToProject(form, filed.Number, rows);
    }
}
