using System.Text.Json.Nodes;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.Tests.Rules;
using PerfApproval.Domain.Tests.Tables;
using PerfApproval.Domain.Tests.Tables.Exploring;
using PerfApproval.Domain.Tests.Workflow;

namespace PerfApproval.Web.Tests.Walking;

/// <summary>Where walks take place: shipped workflows with any rules for their stages, made-up ones, and random ones, in turns.</summary>
internal static class WalkScenes
{
    private static readonly string[] MadeUp = [.. MadeUpWorkflows.All.Keys];

    private static int made;

    public static Scene Of(int seed, WorkingCalendar calendar)
    {
        var (name, definition, form) = (seed % 3) switch
        {
            0 => Shipped(ShippedWorkflow.Names[seed / 3 % ShippedWorkflow.Names.Count], seed),
            1 => OfHebei(MadeUp[seed / 3 % MadeUp.Length], MadeUpWorkflows.All[MadeUp[seed / 3 % MadeUp.Length]]()),
            _ => OfHebei("random workflow", RandomWorkflowFile.Text(new RandomWorkflow(seed))),
        };
        return new($"{name}, seed {seed}", UnderAnIdOfItsOwn(definition), form) { Calendar = calendar, Rules = ShippedBook.Lenient(form.Id) };
    }

    private static (string Name, string Definition, Domain.Forms.Form Form) Shipped(string name, int seed)
    {
        var definition = RandomRules.For(name, seed);
        return (name, definition.Text, definition.Form);
    }

    private static (string Name, string Definition, Domain.Forms.Form Form) OfHebei(string name, string definition) =>
        (name, definition, ShippedDefinition.Of("hebei-annual").Form);

    // Released definitions are never edited, and the same one is walked with several rules.
    private static string UnderAnIdOfItsOwn(string definition)
    {
        var (node, number) = (JsonNode.Parse(definition)!, Interlocked.Increment(ref made));
        (node["id"], node["definitionId"], node["version"]) = ($"walk-{number}-1", $"walk-{number}", 1);
        return node.ToJsonString();
    }
}
