using System.Diagnostics;
using PerfApproval.Domain.Tests;
using PerfApproval.Domain.Tests.Tables.Exploring;

namespace PerfApproval.Web.Tests.Walking;

/// <summary>Whatever people try, the application does it and stores it as the model in memory says, or refuses it with the same sentence.</summary>
public sealed class WalkTests
{
    private const int StepsOfAWalk = 40;
    private const int WalksOnAGround = 9;
    private const int EnoughDifferences = 12;
    private const int Many = 10_000;

    private static readonly int Steps = Effort.Of(300, Many);

    // A short proof looks at the same each time, a long one elsewhere.
    private static readonly int FirstSeed = Effort.IsLong ? Random.Shared.Next(1_000_000_000) : 1;

    private readonly List<string> differences = [];
    private readonly Tally tally = new();
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private int walks;

    [Fact]
    public async Task Random_steps_on_the_database_agree_with_the_model()
    {
        while (!IsEnough) await WalkOnANewGroundAsync();
        Effort.Report($"{walks} walks from seed {FirstSeed} on, {tally}, {watch.Elapsed.TotalSeconds:0} s, {differences.Count} differences");
        differences.ShouldBeEmpty();
        // Walks that never get anywhere would prove nothing.
        Expected.Intersect(tally.NeverDone).ShouldBeEmpty(tally.ToString());
    }

    private bool IsEnough => tally.Tried >= Steps || differences.Count >= EnoughDifferences;

    private static Verb[] Expected => Steps >= Many ? Enum.GetValues<Verb>()
        : [Verb.Submit, Verb.Decide, Verb.Revise, Verb.Withdraw, Verb.Publish, Verb.Urge, Verb.Appoint, Verb.Dismiss, Verb.Delegate, Verb.Wait];

    private async Task WalkOnANewGroundAsync()
    {
        await using var ground = await Ground.OpenAsync();
        var calendar = ground.Holidays.With(Guid.Empty, []);
        for (var i = 0; i < WalksOnAGround && !IsEnough; i++)
        {
            var seed = FirstSeed + walks++;
            var walk = await new Walk(ground, WalkScenes.Of(seed, calendar), seed, tally).GoAsync(StepsOfAWalk);
            if (walk.Difference.Length > 0) differences.Add(walk.Difference);
        }
    }
}
