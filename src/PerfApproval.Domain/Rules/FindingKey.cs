using System.Security.Cryptography;
using System.Text;

namespace PerfApproval.Domain.Rules;

/// <summary>Names a finding by what it says and where, so that a reason given for it is not taken for another's.</summary>
internal static class FindingKey
{
    private const int Length = 16;

    public static string Of(Finding finding)
    {
        var places = finding.Places.Select(p => $"{p.RowId}\u001f{p.Field}\u001f{(p.RowId is null ? p.Label : "")}");
        var said = string.Join('\u001e', [finding.Rule, $"{finding.Outcome}", finding.Found, finding.What, .. places]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)))[..Length];
    }
}
