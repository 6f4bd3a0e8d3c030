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

    /// <summary>The table with another cost indicator instead of its own.</summary>
    public Reviewed Cost(params (string Name, string Value)[] costs) => With(p => p with
    {
        Indicators =
        [
            .. p.Indicators.Where(i => !i.Level2.Contains("成本", StringComparison.Ordinal)),
            .. costs.Select(c => FaultlessTable.Indicator(form, form == "shanghai" ? "成本指标" : "产出指标", form == "shanghai" ? "经济成本指标" : "成本指标", c.Name, c.Value)),
        ],
    });

    public Reviewed Funds(params (string Key, string Amount)[] funds) =>
        With(p => p with { Funds = funds.Aggregate(new Dictionary<string, string>(p.Funds), (all, f) => { all[f.Key] = f.Amount; return all; }) });

    /// <summary>The table after everything was written that the findings of a rule propose for the values of its indicators.</summary>
    public Reviewed Mended(string rule)
    {
        var mends = Findings(rule).SelectMany(f => f.Mends).ToList();
        return With(p => p with { Indicators = [.. p.Indicators.Select((i, at) => i with { Value = mends.FirstOrDefault(m => m.Place.Row == at + 1)?.After ?? i.Value })] });
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
