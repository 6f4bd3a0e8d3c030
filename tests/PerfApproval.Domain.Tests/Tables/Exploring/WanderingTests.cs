using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using PerfApproval.Domain.Tests.Workflow;

namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>Random moves of everybody, on workflows that nobody has looked at before.</summary>
public sealed class WanderingTests
{
    private const int Steps = 40;

    private static readonly int Walks = Effort.Of(25, 10_000);

    public static TheoryData<string> Shipped => ShippedWorkflow.All;

    [Theory]
    [MemberData(nameof(Shipped))]
    public void On_shipped_workflows_with_any_rules_for_their_stages_all_laws_hold(string workflow) =>
        Wander(workflow, seed =>
    {
        var definition = RandomRules.For(workflow, seed);
        return new($"{workflow} {seed}", definition.Text, definition.Form);
    });

    [Fact]
    public void On_any_workflow_within_the_subset_all_laws_hold() => Wander("random workflows", seed =>
        new($"random workflow {seed}", RandomWorkflowFile.Text(new RandomWorkflow(seed)), ShippedDefinition.Of("hebei-annual").Form) { Announces = false });

    private static void Wander(string name, Func<int, Scene> scene)
    {
        var (watch, tried, done) = (Stopwatch.StartNew(), 0, 0);
        var walk = Prop.ForAll(Gen.Choose(1, int.MaxValue).ToArbitrary(), seed =>
        {
            var wandering = new Wandering(scene(seed), seed).Go(Steps);
            (tried, done) = (tried + wandering.Tried, done + wandering.Path.Count);
            wandering.Difference.ShouldBeEmpty();
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Walks), walk);
        Effort.Report($"{name}: {Walks} walks, {tried} steps tried, {done} done, {watch.Elapsed.TotalSeconds:0} s, 0 differences");
        // Walks that never get anywhere would prove nothing.
        done.ShouldBeGreaterThan(Walks * Steps / 4);
    }
}
