using System.Globalization;
using PerfApproval.Domain.Documents;

namespace PerfApproval.Word.Tests.Redlining;

/// <summary>What people do to a document between two versions of it, and a few things nobody would.</summary>
internal sealed class RandomEdits(Random random, TargetDocument source)
{
    private static readonly string[] Fragments =
        ["的", "工作", "20.00", "≥95%", "12750件", "，提高", "。", "；", " ", "\n", "\t", "A", "7*24小时", "&<>", "\u0001", "\ud83d\ude00", "a\u0301", "", "全年案件受理数"];

    public TargetDocument Excerpt(TargetDocument document) => document with
    {
        Unit = random.Next(3) == 0 ? document.Unit with { Name = document.Unit.Name + Fragment() } : document.Unit,
        Overall = random.Next(3) == 0 ? null : Some(document.Overall),
        Tables = Numbered([.. document.Tables.Where(_ => random.Next(document.Tables.Count) < 2).Select(Excerpt)]),
    };

    public static TargetDocument Identified(TargetDocument document) => document with
    {
        Tables = [.. document.Tables.Select(t => t with { Indicators = [.. t.Indicators.Select(i => i with { Id = Guid.NewGuid() })] })],
    };

    public TargetDocument[] Revised(TargetDocument[] units)
    {
        var revised = units.ToList();
        for (var edits = random.Next(7); edits > 0; edits--)
        {
            var at = random.Next(revised.Count);
            revised[at] = Revised(revised[at]);
        }

        if (units.Length > 1 && random.Next(2) == 0) Rearrange(revised, () => Excerpt(source));
        return revised.Count == 0 ? units : [.. revised];
    }

    private TargetDocument Revised(TargetDocument document) => random.Next(12) switch
    {
        0 => document with { Tables = Numbered(Rearranged(document.Tables, () => Excerpt(Any(source.Tables)))) },
        1 => document with { Overall = random.Next(4) == 0 ? (document.Overall is null ? Some(source.Overall) : null) : Revised(document.Overall) },
        2 => document with { Overall = Revised(document.Overall) },
        3 => random.Next(4) == 0 ? document with { Year = 2024 } : document,
        4 => random.Next(4) == 0 ? document with { Unit = document.Unit with { Name = Edited(document.Unit.Name) } } : document,
        _ => document with { Tables = Numbered(With(document.Tables, Revised)) },
    };

    private ProjectTarget Revised(ProjectTarget project) => random.Next(9) switch
    {
        0 => project with { Goals = Revised(project.Goals) },
        1 => project with { Purpose = Revised(project.Purpose) },
        2 => project with { Name = Edited(project.Name), ProjectGoal = Edited(project.ProjectGoal), YearGoal = Edited(project.YearGoal) },
        3 => project with { Funds = project.Funds.ToDictionary(f => f.Key, f => random.Next(3) == 0 ? Amount() : f.Value), Code = project.Code is { } code ? Edited(code) : null },
        4 or 5 => project with { Indicators = Rearranged(project.Indicators, () => Any(Any(source.Tables).Indicators) with { Id = null }) },
        _ => project with { Indicators = With(project.Indicators, Revised) },
    };

    private Indicator Revised(Indicator indicator) => random.Next(6) switch
    {
        0 => indicator with { Name = Edited(indicator.Name) },
        1 => indicator with { Description = Edited(indicator.Description) },
        2 => indicator with { Level2 = Edited(indicator.Level2) },
        3 => indicator with { Level1 = random.Next(2) == 0 ? "效益指标" : "产出指标" },
        _ => indicator with { Value = random.Next(2) == 0 ? $"≥{random.Next(100)}%" : Edited(indicator.Value) },
    };

    private OverallTarget? Revised(OverallTarget? overall) => overall is null ? null : random.Next(3) switch
    {
        0 => overall with { Goal = Revised(overall.Goal) },
        1 => overall with { Measures = Revised(overall.Measures) },
        _ => overall with
        {
            Items = random.Next(2) == 0
                ? Rearranged(overall.Items, () => new OverallItem(Edited("审判"), Edited("依法审理各类案件。"), "结案率≥95%"))
                : With(overall.Items, i => i with { Title = random.Next(3) == 0 ? Edited(i.Title) : i.Title, Goal = Edited(i.Goal) }),
        },
    };

    private List<string> Revised(IReadOnlyList<string> paragraphs) =>
        random.Next(2) == 0 ? Rearranged(paragraphs, () => Edited("3.完成年度档案扫描工作。")) : With(paragraphs, Edited);

    private ProjectTarget Excerpt(ProjectTarget project) => project with
    {
        Indicators = [.. project.Indicators.Where(_ => random.Next(4) > 0).Take(random.Next(14))],
    };

    private OverallTarget? Some(OverallTarget? overall) => overall is null ? null : overall with
    {
        Goal = [.. overall.Goal.Take(random.Next(1, 4))],
        Items = [.. overall.Items.Where(_ => random.Next(3) == 0)],
        Measures = [.. overall.Measures.Where(_ => random.Next(3) == 0)],
    };

    private string Edited(string? text)
    {
        var (whole, place) = (text ?? "", random.Next((text ?? "").Length + 1));
        return random.Next(12) == 0 ? Fragment() : whole[..place] + Fragment() + whole[Math.Min(whole.Length, place + random.Next(5))..];
    }

    private List<T> With<T>(IReadOnlyList<T> all, Func<T, T> edit)
    {
        var edited = all.ToList();
        if (edited.Count == 0) return edited;
        var at = random.Next(edited.Count);
        edited[at] = edit(edited[at]);
        return edited;
    }

    private List<T> Rearranged<T>(IReadOnlyList<T> all, Func<T> another)
    {
        var rearranged = all.ToList();
        Rearrange(rearranged, another);
        return rearranged;
    }

    private void Rearrange<T>(List<T> all, Func<T> another)
    {
        var kind = random.Next(4);
        if (kind == 0 || all.Count == 0)
        {
            all.Insert(random.Next(all.Count + 1), another());
            return;
        }

        var taken = all[random.Next(all.Count)];
        all.Remove(taken);
        if (kind > 1) all.Insert(random.Next(all.Count + 1), taken);
    }

    private T Any<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];

    private string Fragment() => Any(Fragments);

    private string Amount() => (random.Next(100_000) / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static List<ProjectTarget> Numbered(List<ProjectTarget> projects) => [.. projects.Select((p, i) => p with { Number = i + 1 })];
}
