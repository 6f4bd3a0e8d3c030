namespace PerfApproval.Web.Features.Drafts;

/// <summary>One cell of the form that belongs to no row, with its control.</summary>
/// <param name="Name">Under which a form without script sends it.</param>
/// <param name="Label">What it is called where the labels around it cannot be seen.</param>
/// <param name="Height">How many lines it shows.</param>
public sealed record EditedCell(string Field, string Name, string Label, string? Text, int Height = 1)
{
    public string Id => IdOf(null, Field);

    /// <summary>Whether an amount belongs there.</summary>
    public bool IsAmount { get; init; }

    public static string IdOf(Guid? row, string field) => row is { } id ? $"cell-{id}-{field}" : $"cell-{field}";
}
