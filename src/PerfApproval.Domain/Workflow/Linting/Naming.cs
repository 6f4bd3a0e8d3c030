using System.Text.RegularExpressions;

namespace PerfApproval.Domain.Workflow.Linting;

/// <summary>What ids and names in a definition look like: ids stand in stored states, names in mails and on pages.</summary>
internal sealed partial class Naming(Violations violations)
{
    public const string IdPattern = "^[a-z0-9-]+$";

    private readonly Expect expect = new(violations);

    public string? Id(JsonPlace? place)
    {
        var text = expect.Text(place);
        if (text is null || (text.Length <= DefinitionLimits.LongestId && !text.EndsWith('\n') && WellFormed().IsMatch(text)))
            return text;
        violations.Add(place!, $"编号{Quote.Of(text)}只能用小写字母、数字和连字符，长度 1 到 {DefinitionLimits.LongestId}，请改名。");
        return null;
    }

    public string? Name(JsonPlace? place)
    {
        var text = expect.Text(place);
        if (text is null || (text.Length is > 0 and <= DefinitionLimits.LongestName && text.Trim() == text && !text.Any(char.IsControl)))
            return text;
        violations.Add(place!, $"名称应当有 1 到 {DefinitionLimits.LongestName} 个字，前后没有空格，不含换行，请改正。");
        return null;
    }

    [GeneratedRegex(IdPattern, RegexOptions.CultureInvariant)]
    private static partial Regex WellFormed();
}
