using System.Globalization;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Rules;
using PerfApproval.Domain.Rules.Weights;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Features.Drafts;

/// <summary>What was typed into the fields and indicator rows of a project's draft.</summary>
public sealed class TypedProject
{
    /// <summary>The texts by field key; paragraphs are lines.</summary>
    public Dictionary<string, string?> Fields { get; set; } = [];

    public List<TypedIndicator> Rows { get; set; } = [];

    public static TypedProject Of(Form form, DraftSheet sheet) => new()
    {
        Fields = sheet.Fields.ToDictionary(f => f.Key, string? (f) => f.Value),
        Rows = [.. sheet.Rows.Select(row => TypedIndicator.Of(form, row))],
    };

    /// <summary>Gives each row its even share of the weights.</summary>
    public void SplitWeights(Form form, Weighting weights)
    {
        var points = WeightProposal.For(form, weights, [.. Rows.Select(r => r.LevelsOn(form).Level1)]);
        foreach (var (row, point) in Rows.Zip(points)) row.Weight = point?.ToString(CultureInfo.InvariantCulture) ?? row.Weight;
    }

    /// <summary>What the page says now; what it did not ask for is as it was seen.</summary>
    public DraftSheet On(Form form, DraftSheet seen)
    {
        var known = seen.Rows.ToDictionary(r => r.Id);
        return new(
            seen.Fields.ToDictionary(f => f.Key, f => Fields.TryGetValue(f.Key, out var typed) ? typed ?? "" : f.Value),
            [.. Rows.Select(row => RowOf(row, form, known)).DistinctBy(r => r.Id).Where(r => known.ContainsKey(r.Id) || !r.IsBlank)]);
    }

    private static DraftRow RowOf(TypedIndicator row, Form form, Dictionary<Guid, DraftRow> known)
    {
        var id = row.Id ?? Guid.NewGuid();
        return row.On(form, known.GetValueOrDefault(id) ?? DraftRow.Blank(id));
    }
}
