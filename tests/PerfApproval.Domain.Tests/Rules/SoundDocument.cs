using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Rules;

namespace PerfApproval.Domain.Tests.Rules;

/// <summary>Documents of several trades, made up, such as a reviewer would let pass.</summary>
internal static class SoundDocument
{
    public static TargetDocument Of(string form) => DocumentJson.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Rules", "Sound", $"{form}.json")));

    public static IReadOnlyList<Finding> Findings(TargetDocument document)
    {
        var book = ShippedBook.Of(document.Form, document.Year);
        return new Checkup(book).Of(CheckedTable.Of(document, ShippedBook.Form(document.Form), book));
    }

    /// <summary>The document with something done to one of its projects.</summary>
    public static TargetDocument With(this TargetDocument document, int number, Func<ProjectTarget, ProjectTarget> change) =>
        document with { Tables = [.. document.Tables.Select(t => t.Number == number ? change(t) : t)] };

    /// <summary>The project with something done to the indicator of this name.</summary>
    public static ProjectTarget With(this ProjectTarget project, string indicator, Func<Indicator, Indicator> change)
    {
        project.Indicators.Count(i => i.Name == indicator).ShouldBe(1);
        return project with { Indicators = [.. project.Indicators.Select(i => i.Name == indicator ? change(i) : i)] };
    }
}
