using PerfApproval.Domain.Documents;

namespace PerfApproval.Domain.Tests.Rules;

/// <summary>A slip as people make them: what it does to a sound document, and which rule has to name it.</summary>
/// <param name="Also">Rules that may name it, too.</param>
internal sealed record Slip(string Rule, string Form, int Table, string What, Func<ProjectTarget, ProjectTarget> Do, params string[] Also)
{
    public override string ToString() => $"{Rule} {Form} {Table}: {What}";
}
