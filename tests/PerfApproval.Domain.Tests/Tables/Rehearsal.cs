using System.Text.Json.Nodes;
using PerfApproval.Domain.Tests.Workflow;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables;

/// <summary>A made-up workflow that allows everything: department, then the panel that a test is about, then the head of the bureau.</summary>
internal sealed class Rehearsal
{
    public const string Department = "department", Panel = "panel", Correcting = "correcting", Head = "head", Publishing = "publishing";

    private readonly List<Box> boxes = [];
    private readonly Box panel;
    private readonly Box department;

    public Rehearsal()
    {
        Add("start", "Elsa.Start", ("Done", "set-drafting"));
        Status("set-drafting", TargetStatus.Drafting, "drafting");
        Add("drafting", "PerfApproval.Drafting", ("Submit", "set-in-review"), ("TakeBack", "reopen-back")).With("outcomes", List("Submit", "TakeBack"));
        Status("reopen-back", TargetStatus.InReview, "back");
        Add("back", "PerfApproval.Route", (Panel, Panel), (Head, Head), ("Otherwise", Department)).With("by", "ReturnedFrom").With("cases", List(Panel, Head));
        Status("set-in-review", TargetStatus.InReview, "told-department");
        Told("told-department", Department);
        department = Stage(Department, "DepartmentReviewer", "Department",
            ("Approve", "told-panel"), ("ReturnToPreparer", "set-returned"), ("Withdraw", "set-drafting"));
        Told("told-panel", Panel);
        panel = Stage(Panel, "BureauReviewer", "PerformanceDivision",
            ("Approve", "by-rating"), ("Reject", "set-rejected"), ("ReturnToPreparer", "set-returned"), ("ReturnToDepartment", "told-department"), ("TakeBack", Department));
        Add("by-rating", "PerfApproval.Route", ("良", "told-unit"), ("Otherwise", "told-head")).With("by", "Rating").With("cases", List("良"));
        Notify("told-unit", "CorrectionsProposed", "Preparer", Correcting);
        Add(Correcting, "PerfApproval.Correction", ("Accept", "told-head"), ("Decline", "told-panel"));
        Told("told-head", Head);
        Stage(Head, "BureauReviewer", "Bureau", ("Approve", "set-approved"), ("ReturnToPreparer", "set-returned"), ("TakeBack", Panel));
        Status("set-approved", TargetStatus.Approved, "told-publisher");
        Told("told-publisher", Publishing);
        Add(Publishing, "PerfApproval.Publishing", ("Publish", "set-published"), ("ReturnToBureau", "reopen"), ("TakeBack", "reopen"))
            .With("outcomes", List("Publish", "ReturnToBureau", "TakeBack"));
        Status("reopen", TargetStatus.InReview, Head);
        Status("set-published", TargetStatus.Published, "end");
        Status("set-returned", TargetStatus.Returned, "told-returned");
        Notify("told-returned", "Returned", "Preparer", "drafting");
        Status("set-rejected", TargetStatus.Rejected, "end");
        Add("end", "Elsa.End");
        Panelled("AnyOne");
        department.With("mode", "AnyOne");
    }

    /// <summary>How the panel decides.</summary>
    public Rehearsal Panelled(string mode, int? share = null)
    {
        panel.With("mode", mode);
        return share is { } percent ? AtThePanel("share", percent, "Int32") : this;
    }

    /// <summary>Opinions with a rating are due at the panel, and 良 leads to corrections.</summary>
    public Rehearsal Rated() => AtThePanel("opinionDue", true, "Boolean");

    /// <summary>The panel must decide within these working days, or else this happens by the outcome Timeout.</summary>
    public Rehearsal Overdue(string action, string leadsTo)
    {
        panel.Ways.Add("Timeout", leadsTo);
        return AtThePanel("whenOverdue", action);
    }

    /// <param name="key">An input of the stage, such as mayTransfer.</param>
    public Rehearsal AtThePanel(string key, JsonNode value, string typeName = "String")
    {
        panel.With(key, value, typeName);
        return this;
    }

    public ShippedDefinition Definition() => ShippedDefinition.Written(Text(), "hebei");

    public string Text()
    {
        // Without opinions there is nothing to route or to correct by.
        if (!panel.Inputs.ContainsKey("opinionDue"))
        {
            boxes.RemoveAll(b => b.Id is "by-rating" or "told-unit" or Correcting);
            panel.Ways["Approve"] = "told-head";
        }

        panel.With("outcomes", List([.. panel.Ways.Keys]));
        return RandomWorkflowFile.Text(boxes);
    }

    private Box Stage(string id, string role, string scope, params (string Outcome, string To)[] ways) => Add(id, "PerfApproval.ReviewStage", ways)
        .With("role", role).With("scope", scope).With("mode", "AnyOne").With("deadlineWorkingDays", 5, "Int32")
        .With("outcomes", List([.. ways.Select(w => w.Outcome)]));

    private void Status(string id, TargetStatus status, string next) => Add(id, "PerfApproval.SetStatus", ("Done", next)).With("status", status.ToString());

    private void Told(string id, string next) => Notify(id, "TaskArrived", "NextReviewers", next);

    private void Notify(string id, string kind, string recipient, string next) =>
        Add(id, "PerfApproval.Notify", ("Done", next)).With("kind", kind).With("recipient", recipient);

    private Box Add(string id, string type, params (string Outcome, string To)[] ways)
    {
        var box = new Box(id, type);
        foreach (var (outcome, to) in ways) box.Ways.Add(outcome, to);
        boxes.Add(box);
        return box;
    }

    private static JsonArray List(params string[] items) => [.. items.Select(i => (JsonNode)i)];
}
