using System.Diagnostics;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using PerfApproval.Domain.Workflow;
using PerfApproval.Domain.Workflow.Linting;

namespace PerfApproval.Domain.Tests.Workflow.Linting;

/// <summary>Whatever stands in the file: it compiles, or it is refused with a sentence, and never anything else.</summary>
public sealed class HostileDefinitionTests
{
    private static readonly string[] Splinters =
        ["\"", "{", "}", "[", "]", ",", ":", "null", "true", "-1", "1e999", "\\u0000", "\\ud800", "\"\"", "In", "Done", "start", "，", "\n", "\0"];

    [Fact]
    public void A_file_damaged_anywhere_is_refused_with_a_sentence_or_still_good()
    {
        var seeds = Gen.Choose(1, int.MaxValue).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(seeds, seed => Try(Damaged(seed))));
    }

    [Fact]
    public void Values_swapped_within_a_file_are_refused_with_a_sentence_or_still_good()
    {
        var seeds = Gen.Choose(1, int.MaxValue).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(seeds, seed => Try(Swapped(seed))));
    }

    // A hundred boxes that pass the table on to one another, and as many ways into them as a file of that size can hold.
    [Fact]
    public void A_knot_as_large_as_a_file_may_be_is_refused_within_seconds()
    {
        var file = BrokenDefinition.Parsed("hebei-annual-1");
        foreach (var number in Enumerable.Range(0, 100))
            Knot(file, number);
        var text = file.ToJsonString();
        text.Length.ShouldBeInRange(300_000, DefinitionLimits.MostCharacters);
        var clock = Stopwatch.StartNew();
        Should.Throw<WorkflowException>(() => WorkflowLinter.Read(text)).Violations.ShouldNotBeEmpty();
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    private static void Knot(JsonObject file, int number)
    {
        var others = Enumerable.Range(0, 25).Select(step => (number * 7 + step * 3) % 100).ToList();
        file.Copy("route-amount", $"knot-{number}").Give("by", number % 2 == 0 ? "Rating" : "Form").Give("cases", DefinitionParts.List([.. others.Select(o => $"w{o}")]));
        foreach (var other in others)
            file.Connect($"knot-{number}", $"w{other}", $"knot-{other}");
        file.Connect($"knot-{number}", "Otherwise", number % 3 == 0 ? "set-returned" : "unit-review");
        file.Offer("division-review", $"ReturnToX{number}", $"knot-{number}");
    }

    private static void Try(string text)
    {
        try
        {
            MustRun(new BuiltInEngine(), text);
        }
        catch (WorkflowException refused)
        {
            refused.Violations.ShouldNotBeEmpty();
            refused.Violations.ShouldAllBe(v => v.Line > 0 && v.Path.StartsWith('$') && v.Sentence.EndsWith('。'));
        }
    }

    // What the linter lets pass must run without a complaint.
    private static void MustRun(BuiltInEngine engine, string text)
    {
        var workflow = engine.Compile(text);
        new Exploration(engine, workflow).Places.Count().ShouldBeGreaterThan(0);
    }

    private static string Damaged(int seed)
    {
        var dice = new Dice(seed);
        var text = ShippedWorkflow.Text(dice.OneOf("tianjin-annual", "hebei-annual", "shanghai-annual"));
        foreach (var _ in Enumerable.Range(0, dice.Between(1, 3)))
        {
            var at = dice.Between(0, text.Length - 20);
            var splinter = dice.OneOf(dice.OneOf(Splinters), text.Substring(dice.Between(0, text.Length - 50), dice.Between(1, 40)), "");
            text = text.Remove(at, dice.Between(0, 12)).Insert(at, splinter);
        }

        return text;
    }

    private static string Swapped(int seed)
    {
        var dice = new Dice(seed);
        var lines = ShippedWorkflow.Text(dice.OneOf("tianjin-annual", "hebei-annual", "shanghai-annual")).Split('"');
        foreach (var _ in Enumerable.Range(0, dice.Between(1, 4)))
        {
            var (one, other) = (dice.Between(0, (lines.Length - 2) / 2) * 2 + 1, dice.Between(0, (lines.Length - 2) / 2) * 2 + 1);
            (lines[one], lines[other]) = (lines[other], lines[one]);
        }

        return string.Join('"', lines);
    }
}
