using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace PerfApproval.Web.Features;

/// <summary>Which page of a long list is shown, and how to reach the others with the same filter.</summary>
public sealed record Pager(int Asked, int Total, string Path, IReadOnlyDictionary<string, string?> Filter)
{
    public const int PageSize = 50;

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>The page asked for, or the nearest there is.</summary>
    public int Page => Math.Clamp(Asked, 1, Pages);

    public int Skipped => (Page - 1) * PageSize;

    public string AddressOf(int page) => QueryHelpers.AddQueryString(
        Path, Filter.Where(f => !string.IsNullOrEmpty(f.Value)).Append(new("p", page.ToString(CultureInfo.InvariantCulture))));
}
