using System.Text.Json.Nodes;
using PerfApproval.Domain.Tests.Workflow;

namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>Workflows in which every kind of stop, every mode and every input occurs, small enough to be explored to the end.</summary>
internal static class MadeUpWorkflows
{
    private const string Unit = "UnitReviewer@Unit", Department = "DepartmentReviewer@Department", Division = "BureauReviewer@Division";

    public static IReadOnlyDictionary<string, Func<string>> All { get; } = new Dictionary<string, Func<string>>
    {
        ["all"] = () => new MadeUpWorkflow().Drafting("Submit>first TakeBack>found")
            .Route("found", "ReturnedFrom", "second>second Otherwise>first")
            .Stage("first", Department, "All", "Approve>second ReturnToPreparer>draft Reject>end Withdraw>draft TakeBack>second", s => Giving(s))
            .Stage("second", Division, "AnyOne", "Approve>publishing ReturnToDepartment>first ReturnToPreparer>draft TakeBack>first")
            .Publishing("Publish>end ReturnToBureau>second TakeBack>second").Text(),
        ["in-order"] = () => new MadeUpWorkflow().Drafting("Submit>first TakeBack>first")
            .Stage("first", Department, "InOrder", "Approve>second ReturnToPreparer>draft Reject>end Withdraw>draft Timeout>draft",
                s => Giving(s).With("whenOverdue", "Return").With("remindBeforeWorkingDays", 2, "Int32"))
            .Stage("second", Division, "InOrder", "Approve>publishing ReturnToDepartment>first TakeBack>first")
            .Publishing("Publish>end ReturnToBureau>second TakeBack>second").Text(),
        ["share"] = () => new MadeUpWorkflow().Drafting("Submit>first")
            .Stage("first", Department, "Share 60", "Approve>second ReturnToPreparer>draft Reject>end Withdraw>draft Timeout>second",
                s => s.With("mayTransfer", true, "Boolean").With("mayBatch", true, "Boolean").With("whenOverdue", "Escalate"))
            .Stage("second", Division, "Share 100", "Approve>publishing ReturnToPreparer>draft TakeBack>first")
            .Publishing("Publish>end ReturnToBureau>second TakeBack>second").Text(),
        ["opinion"] = () => new MadeUpWorkflow().Drafting("Submit>back")
            .Route("back", "ReturnedFrom", "second>second Otherwise>first")
            .Stage("first", Department, "AnyOne", "Approve>rated ReturnToPreparer>draft Reject>end Withdraw>draft", s => Rating(s))
            .Route("rated", "Rating", "良>correction Otherwise>second").Correction("correction", "Accept>second Decline>first")
            .Stage("second", Division, "AnyOne", "Approve>amount ReturnToPreparer>draft Reject>end", s => Giving(s).With("mayRepeat", true, "Boolean"))
            .Route("amount", "Amount", ">=500>third Otherwise>publishing")
            .Stage("third", "BureauReviewer@Bureau", "AnyOne", "Approve>publishing ReturnToDivision>second TakeBack>second")
            .Publishing("Publish>end ReturnToDivision>second").Text(),
        ["opinions"] = () => new MadeUpWorkflow().Drafting("Submit>first")
            .Stage("first", Department, "All", "Approve>rated ReturnToPreparer>draft Reject>end", s => Rating(s).With("mayTransfer", true, "Boolean"))
            .Route("rated", "Rating", "良>correction Otherwise>publishing").Correction("correction", "Accept>publishing Decline>first")
            .Publishing("Publish>end ReturnToDepartment>first").Text(),
        ["once"] = () => new MadeUpWorkflow().Drafting("Submit>first")
            .Stage("first", Division, "AnyOne", "Approve>second ReturnToPreparer>draft Withdraw>draft", s => Giving(s))
            .Stage("second", Division, "AnyOne", "Approve>publishing ReturnToBureau>first Reject>end TakeBack>first", s => Giving(s))
            .Publishing("Publish>end ReturnToBureau>second TakeBack>second").Text(),
        ["given"] = () => new MadeUpWorkflow().Drafting("Submit>first")
            .Stage("first", "BureauReviewer@Bureau", "AnyOne", "Approve>second ReturnToPreparer>draft TakeBack>second")
            .Stage("second", "BureauReviewer@PerformanceDivision", "All", "Approve>third ReturnToBureau>first TakeBack>first", s => Giving(s))
            .Stage("third", Division, "AnyOne", "Approve>publishing ReturnToBureau>first TakeBack>second", s => Giving(s).With("mayRepeat", true, "Boolean"))
            .Publishing("Publish>end ReturnToBureau>third").Text(),
        ["unit"] = () => new MadeUpWorkflow().Drafting("Submit>first")
            .Stage("first", Unit, "AnyOne", "Approve>publishing ReturnToPreparer>draft", s => s.With("mayCopyTo", "Unit").With("remindBeforeWorkingDays", 1, "Int32"))
            .Publishing("Publish>end ReturnToUnit>first").Text(),
    };

    private static Box Giving(Box stage) => stage.With("mayTransfer", true, "Boolean").With("mayAdd", new JsonArray("Before", "After")).With("mayCopyTo", "Department");

    private static Box Rating(Box stage) => stage.With("opinionDue", true, "Boolean");
}
