using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfApproval.Domain.Workflow.Linting;

/// <summary>What a definition file says about itself before its diagram begins.</summary>
internal sealed partial class FileRules(Violations violations)
{
    public static readonly IReadOnlyList<string> Keys =
    [
        "$schema", "id", "definitionId", "name", "description", "createdAt", "version", "toolVersion", "variables", "inputs", "outputs",
        "outcomes", "customProperties", "isReadonly", "isSystem", "isLatest", "isPublished", "options", "root",
    ];

    /// <summary>Ours helps editors; Elsa's is what Elsa Studio writes when it exports.</summary>
    public static readonly IReadOnlyList<string> Schemas =
        ["./workflow.schema.json", "https://elsaworkflows.io/schemas/workflow-definition/v3.0.0/schema.json"];

    public const string ToolVersionPattern = @"^[0-9]+(\.[0-9]+){1,3}$";

    private readonly Expect expect = new(violations);
    private readonly Naming naming = new(violations);

    public WorkflowIdentity? Identity(JsonPlace file)
    {
        if (!expect.Members(file, Keys, []))
            return null;
        Surroundings(file);
        var id = naming.Id(file.Member("id"));
        var definitionId = naming.Id(file.Member("definitionId"));
        var version = expect.WholeNumber(file.Member("version"), 1, int.MaxValue);
        var name = naming.Name(file.Member("name"));
        var description = expect.Text(file.Member("description"));
        if (id is null || definitionId is null || version is null || name is null || description is null)
            return null;
        var expected = string.Create(CultureInfo.InvariantCulture, $"{definitionId}-{version}");
        if (id != expected)
            violations.Add(file.Members["id"], $"id 应当由 definitionId 和 version 组成，请改为“{expected}”。");
        return new WorkflowIdentity(id, definitionId, version.Value, name, description);
    }

    private void Surroundings(JsonPlace file)
    {
        expect.OneOf(file.Member("$schema"), Schemas);
        CreatedAt(file.Member("createdAt"));
        ToolVersion(file.Member("toolVersion"));
        foreach (var unused in new[] { "variables", "inputs", "outputs", "outcomes" })
            expect.Nothing(file.Member(unused));
        foreach (var truth in new[] { "isReadonly", "isSystem", "isLatest", "isPublished" })
            expect.Truth(file.Member(truth));
        new Inert(violations).CustomProperties(file.Member("customProperties"));
        new Inert(violations).Options(file.Member("options"));
    }

    private void CreatedAt(JsonPlace? place)
    {
        var text = expect.Text(place);
        if (text is not null && !DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            violations.Add(place!, $"{Quote.Of(text)}不是时间，请写成 2025-01-01T08:00:00+08:00 的样子。");
    }

    private void ToolVersion(JsonPlace? place)
    {
        var text = expect.Text(place);
        // The pattern alone lets numbers pass that are too large.
        if (text is not null && !(WellFormed().IsMatch(text) && Version.TryParse(text, out _)))
            violations.Add(place!, $"{Quote.Of(text)}不是版本号，请写成 3.6.3.0 的样子。");
    }

    [GeneratedRegex(ToolVersionPattern, RegexOptions.CultureInvariant)]
    private static partial Regex WellFormed();
}
