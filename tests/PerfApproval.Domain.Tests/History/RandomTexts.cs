using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Tests.Tables;
using PerfApproval.Domain.Tests.Workflow;

namespace PerfApproval.Domain.Tests.History;

/// <summary>A text of a table and what became of it: rows edited, added, removed and moved in any number, like nothing that anybody would write.</summary>
internal static class RandomTexts
{
    private const int MostRows = 9;

    private static readonly string[] Kinds = ["数量指标", "质量指标", "时效指标"];

    public static (TargetContent Before, TargetContent After) Pair(int seed)
    {
        var dice = new Dice(seed);
        var overall = dice.Between(0, 4) == 0;
        var before = overall ? Overall(dice) : Project(dice);
        return (before, overall ? Edited(before, before.Overall!, dice) : Edited(before, before.Project!, dice));
    }

    private static TargetContent Project(Dice dice)
    {
        var content = A.TargetTable().Content("hebei");
        return content with { Project = Texts(content.Project!, dice) with { Indicators = [.. Enumerable.Range(0, dice.Between(0, MostRows)).Select(_ => Row(dice))] } };
    }

    private static TargetContent Edited(TargetContent before, ProjectTarget project, Dice dice) => before with
    {
        Year = dice.Coin() ? before.Year : before.Year + 1,
        Project = (dice.Coin() ? project : Texts(project, dice)) with
        {
            Indicators = Shuffled([.. project.Indicators, .. Enumerable.Range(0, dice.Between(0, 2)).Select(_ => Row(dice))], dice, i => Edited(i, dice)),
        },
    };

    private static TargetContent Overall(Dice dice)
    {
        var content = TargetTableDraft.OverallContent("hebei");
        return content with { Overall = content.Overall! with { Items = [.. Enumerable.Range(0, dice.Between(0, MostRows)).Select(_ => Item(dice))] } };
    }

    private static TargetContent Edited(TargetContent before, OverallTarget overall, Dice dice) => before with
    {
        Overall = new()
        {
            Goal = dice.Coin() ? overall.Goal : [Word(dice)],
            Items = Shuffled([.. overall.Items, Item(dice)], dice, i => dice.Coin() ? i : i with { Goal = Word(dice), Title = dice.Coin() ? i.Title : Word(dice) }),
            Measures = dice.Coin() ? overall.Measures : [],
        },
    };

    private static T[] Shuffled<T>(IEnumerable<T> rows, Dice dice, Func<T, T> edited)
    {
        var kept = rows.Where(_ => dice.Between(0, 5) > 0).Select(edited).ToList();
        for (var moves = dice.Between(0, 3); moves > 0 && kept.Count > 1; moves--)
        {
            var row = kept[dice.Between(0, kept.Count - 1)];
            kept.Remove(row);
            kept.Insert(dice.Between(0, kept.Count), row);
        }

        return [.. kept];
    }

    private static ProjectTarget Texts(ProjectTarget project, Dice dice) => project with
    {
        Name = Word(dice),
        Code = dice.Coin() ? null : Word(dice),
        Goals = [.. Enumerable.Range(0, dice.Between(0, 2)).Select(_ => Word(dice))],
        Funds = new Dictionary<string, string> { ["total"] = Word(dice), ["fiscal"] = dice.Coin() ? "" : Word(dice) },
        Plan = dice.Coin() ? null : [new("3月底", Word(dice))],
    };

    private static Indicator Row(Dice dice) =>
        new() { Id = Guid.NewGuid(), Level1 = "产出指标", Level2 = dice.OneOf(Kinds), Name = Word(dice), Value = Word(dice), Description = dice.Coin() ? null : Word(dice) };

    private static Indicator Edited(Indicator row, Dice dice) => dice.Between(0, 5) switch
    {
        0 => row with { Value = Word(dice) },
        1 => row with { Name = Word(dice), Basis = Word(dice) },
        2 => row with { Level2 = dice.OneOf(Kinds) },
        3 => row with { Description = null },
        _ => row,
    };

    private static OverallItem Item(Dice dice) => new(Word(dice), Word(dice), Word(dice)) { Id = Guid.NewGuid() };

    private static string Word(Dice dice) => dice.OneOf("", "甲", "乙", "丙", "丁\n戊");
}
