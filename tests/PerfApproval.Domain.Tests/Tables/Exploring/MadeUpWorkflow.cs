using System.Text.Json.Nodes;
using PerfApproval.Domain.Tests.Workflow;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>A workflow written down in a few lines; statuses and notices are set wherever its ways lead.</summary>
internal sealed class MadeUpWorkflow
{
    private readonly Dictionary<string, Box> boxes = new() { ["start"] = new("start", "Elsa.Start"), ["end"] = new("end", "Elsa.End") };
    private readonly Dictionary<string, string> ways = new() { ["start"] = "Done>draft" };

    /// <param name="ways">What may happen and where it leads: "Submit>unit TakeBack>unit".</param>
    public MadeUpWorkflow Drafting(string ways) => With(new("draft", "PerfApproval.Drafting"), ways, "outcomes");

    public MadeUpWorkflow Stage(string id, string post, string mode, string ways, Action<Box>? inputs = null)
    {
        var box = new Box(id, "PerfApproval.ReviewStage").With("role", post.Split('@')[0]).With("scope", post.Split('@')[1])
            .With("mode", mode.Split(' ')[0]).With("deadlineWorkingDays", 5, "Int32");
        if (mode.Split(' ') is [_, var share]) box.With("share", int.Parse(share, System.Globalization.CultureInfo.InvariantCulture), "Int32");
        inputs?.Invoke(box);
        return With(box, ways, "outcomes");
    }

    public MadeUpWorkflow Correction(string id, string ways) => With(new(id, "PerfApproval.Correction"), ways, null);

    public MadeUpWorkflow Route(string id, string by, string ways)
    {
        var cases = ways.Split(' ').Select(w => w[..w.LastIndexOf('>')]).Where(c => c != Outcome.Otherwise);
        return With(new Box(id, "PerfApproval.Route").With("by", by).With("cases", new JsonArray([.. cases.Select(c => JsonValue.Create(c))])), ways, null);
    }

    public MadeUpWorkflow Publishing(string ways) => With(new("publishing", "PerfApproval.Publishing"), ways, "outcomes");

    public string Text()
    {
        foreach (var (id, leading) in ways.ToArray())
            foreach (var (outcome, to) in leading.Split(' ').Select(w => (w[..w.LastIndexOf('>')], w[(w.LastIndexOf('>') + 1)..])))
                Connect(boxes[id], outcome, to, outcome);
        return RandomWorkflowFile.Text([.. boxes.Values]);
    }

    private MadeUpWorkflow With(Box box, string leading, string? declared)
    {
        boxes.Add(box.Id, box);
        ways.Add(box.Id, leading);
        if (declared is not null) box.With(declared, new JsonArray([.. leading.Split(' ').Select(w => JsonValue.Create(w[..w.LastIndexOf('>')]))]));
        return this;
    }

    private void Connect(Box from, string way, string to, string outcome) =>
        from.Ways[way] = boxes[to].Waits || boxes[to].Ends ? Porch(boxes[to], outcome) : to;

    // The status that fits, and then the news.
    private string Porch(Box target, string outcome)
    {
        var fitting = target.Fitting(outcome);
        var status = target.Drafts && (Outcome.IsReturn(outcome) || outcome == Outcome.Timeout) ? TargetStatus.Returned : fitting[0];
        var id = $"porch-{target.Id}-{status}".ToLowerInvariant();
        if (boxes.ContainsKey(id)) return id;
        boxes.Add(id, new Box(id, "PerfApproval.SetStatus").With("status", status.ToString()));
        var (kind, recipient) = News(target, status);
        var bell = new Box($"bell-{id}", "PerfApproval.Notify").With("kind", kind.ToString()).With("recipient", recipient.ToString());
        var silent = target.Drafts && status == TargetStatus.Drafting;
        if (!silent) boxes.Add(bell.Id, bell);
        boxes[id].Ways["Done"] = silent ? target.Id : bell.Id;
        bell.Ways["Done"] = target.Id;
        return id;
    }

    private static (NoticeKind, NoticeRecipient) News(Box target, TargetStatus status) =>
        target.Reviews || target.Publishes ? (NoticeKind.TaskArrived, NoticeRecipient.NextReviewers)
        : target.Ends ? (status == TargetStatus.Published ? NoticeKind.Published : NoticeKind.Rejected, NoticeRecipient.Preparer)
        : (target.Drafts ? NoticeKind.Returned : NoticeKind.CorrectionsProposed, NoticeRecipient.Preparer);
}
