using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Rules;

namespace PerfApproval.Domain.Tests.Rules;

/// <summary>A project's table for the rules to look at; as it stands, nothing is found in it.</summary>
/// <remarks><c>Reviewed.On("hebei").With(p => p with { … }).Indicator("数量指标", "培训人数", "≥30人").Findings("V1")</c></remarks>
internal sealed class Reviewed
{
    private readonly string form;
    private int? year = 2026;
    private Func<RuleBook, RuleBook> adjusted = b => b;
    private ProjectTarget project;

    private Reviewed(string form) => (this.form, project) = (form, FaultlessTable.Of(form));

    public static Reviewed On(string form = "hebei") => new(form);

    /// <summary>The table with an indicator more.</summary>
    public Reviewed Indicator(string level2, string name, string value, string? description = null)
    {
        var level1 = ShippedBook.Form(form).Taxonomy.Level1Of(level2) ?? "";
        return With(p => p with { Indicators = [.. p.Indicators, FaultlessTable.Indicator(form, level1, level2, name, value, description)] });
    }

    public Reviewed WithoutIndicators() => With(p => p with { Indicators = [] });

    public Reviewed With(Func<ProjectTarget, ProjectTarget> change)
    {
        project = change(project);
        return this;
    }

    public Reviewed In(int? budgetYear)
    {
        year = budgetYear;
        return this;
    }

    /// <summary>Reviewed by a book that differs from the shipped one.</summary>
    public Reviewed By(Func<RuleBook, RuleBook> change)
    {
        adjusted = change;
        return this;
    }

    public IReadOnlyList<Finding> Findings() => new Checkup(Book).Of([Table]);

    public IReadOnlyList<Finding> Findings(string rule) => [.. Findings().Where(f => f.Rule == rule)];

    /// <summary>The findings of a rule on this table beside others of the same unit.</summary>
    public IReadOnlyList<Finding> Findings(string rule, params Reviewed[] others) =>
        [.. new Checkup(Book).Of([Table, .. others.Select(o => o.Table)]).Where(f => f.Rule == rule)];

    private RuleBook Book => adjusted(ShippedBook.Of(form));

    private CheckedTable Table => CheckedTable.Of(new TargetDocument
    {
        Form = form,
        Year = year,
        Unit = new("331001", "市民政局"),
        Overall = null,
        Tables = [project],
    }, ShippedBook.Form(form), Book).Single();
}
