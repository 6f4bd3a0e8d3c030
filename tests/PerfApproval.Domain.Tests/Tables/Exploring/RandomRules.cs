using System.Text.Json.Nodes;
using PerfApproval.Domain.Tests.Workflow;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>A shipped workflow whose stages follow other rules than those it was shipped with.</summary>
internal static class RandomRules
{
    public static ShippedDefinition For(string workflow, int seed)
    {
        var (dice, definition) = (new Dice(seed), ShippedDefinition.Of(workflow));
        foreach (var stage in definition.Workflow.BlockingActivities.Values.OfType<ReviewStage>()) Change(definition, stage.Id, dice);
        return definition;
    }

    private static void Change(ShippedDefinition definition, string stage, Dice dice)
    {
        var mode = dice.OneOf("AnyOne", "All", "InOrder", "Share");
        definition.Where(stage, "mode", mode).Where(stage, "mayRepeat", dice.Coin()).Where(stage, "mayTransfer", dice.Coin())
            .Where(stage, "mayBatch", dice.Coin()).Where(stage, "mayCopyTo", dice.OneOf("Nobody", "Unit", "Department", "Bureau"));
        if (mode == "Share") definition.Where(stage, "share", dice.Between(1, 100)).Without(stage, "mayAdd");
        else definition.Where(stage, "mayAdd", new JsonArray([.. dice.Some("Before", "After").Select(a => JsonValue.Create(a))])).Without(stage, "share");
    }
}
