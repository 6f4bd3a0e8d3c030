using System.Text.Json;
using System.Text.Json.Nodes;
using PerfApproval.Domain.Auditing;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Proof;

/// <summary>What a table's audit entries say of its submissions, its decisions and where they have led.</summary>
public sealed class CertifiedTrail
{
    private readonly List<ToldVersion> versions = [];
    private readonly List<CertifiedSubmission> submissions = [];
    private readonly List<CertifiedDecision> decisions = [];
    private readonly IReadOnlyDictionary<Guid, string> people;
    private readonly IReadOnlyDictionary<string, string> stages;

    /// <param name="people">The names of people, for entries that tell only the id.</param>
    /// <param name="stages">The names of stages, likewise.</param>
    public CertifiedTrail(
        IEnumerable<AuditEntry> entries, IReadOnlyDictionary<Guid, string> people, IReadOnlyDictionary<string, string> stages)
    {
        (this.people, this.stages) = (people, stages);
        foreach (var entry in entries) Take(entry, DetailsOf(entry));
    }

    public IReadOnlyList<ToldVersion> Versions => versions;

    public IReadOnlyList<CertifiedSubmission> Submissions => submissions;

    public IReadOnlyList<CertifiedDecision> Decisions => decisions;

    /// <summary>The version that was made last.</summary>
    public ToldVersion? Version => versions.LastOrDefault();

    /// <summary>Whether the last thing that was decided on that version, and was not taken back, is its approval.</summary>
    public bool IsApproved { get; private set; }

    public Guid? PublicationId { get; private set; }

    private void Take(AuditEntry entry, JsonObject details)
    {
        switch (entry.What)
        {
            case "version-made":
                versions.Add(new(entry.Sequence, Number(details, "version"), Text(details, "sha256"), entry.PersonId, entry.At, Text(details, "reason")));
                IsApproved = false;
                break;
            case "submitted":
                submissions.Add(Submission(entry, details));
                IsApproved = false;
                break;
            case "decided":
                decisions.Add(Decision(entry, details));
                IsApproved = decisions[^1].Verdict == nameof(Verdict.Approve) && decisions[^1].VersionSha256 == Version?.Sha256;
                break;
            case "corrections-accepted":
                // 良: what the reviewers proposed and the unit accepted goes on without a second pass.
                IsApproved = Text(details, "sha256") == Version?.Sha256;
                break;
            case "taken-back":
                TakeBack(Id(details, "decision"));
                break;
            case "published":
                PublicationId = Id(details, "publication");
                break;
            case "withdrawn" or "terminated" or "corrections-declined":
                IsApproved = false;
                break;
            case "timed-out" when Text(details, "action") == nameof(OverdueAction.Return):
                IsApproved = false;
                break;
        }
    }

    private void TakeBack(Guid? decision)
    {
        for (var i = 0; i < decisions.Count; i++)
            if (decisions[i].Id == decision) decisions[i] = decisions[i] with { TakenBack = true };
        // The stage is open again: whatever stands of it, somebody has still to decide.
        IsApproved = false;
    }

    private CertifiedSubmission Submission(AuditEntry entry, JsonObject details) => new(
        entry.Sequence, entry.At, entry.PersonId ?? Guid.Empty, Name(details, "name", entry.PersonId),
        Number(details, "pass"), Number(details, "version"), Text(details, "sha256"));

    private CertifiedDecision Decision(AuditEntry entry, JsonObject details)
    {
        var principal = Id(details, "onBehalfOf");
        var stage = Text(details, "stage");
        return new(
            entry.Sequence, Id(details, "decision") ?? Guid.Empty, entry.At, entry.PersonId ?? Guid.Empty, Name(details, "name", entry.PersonId),
            Text(details, "role"), principal, principal is null ? null : Name(details, "onBehalfOfName", principal),
            stage, TextOrNull(details["stageName"]) ?? stages.GetValueOrDefault(stage, stage),
            Text(details, "verdict"), Text(details, "outcome"), Text(details, "reason"), TextOrNull((details["opinion"] as JsonObject)?["overall"]),
            Text(details, "factor"), Text(details, "sha256"), TakenBack: false);
    }

    private string Name(JsonObject details, string key, Guid? person) =>
        TextOrNull(details[key]) ?? (person is { } id ? people.GetValueOrDefault(id, "") : "");

    private static string Text(JsonObject details, string key) => TextOrNull(details[key]) ?? "";

    private static string? TextOrNull(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static int Number(JsonObject details, string key) => details[key] is JsonValue value && value.TryGetValue<int>(out var number) ? number : 0;

    private static Guid? Id(JsonObject details, string key) => Guid.TryParse(Text(details, key), out var id) ? id : null;

    // An entry that was tampered with may say anything; that its hash does not fit is found elsewhere.
    private static JsonObject DetailsOf(AuditEntry entry)
    {
        try
        {
            return JsonNode.Parse(entry.Details) as JsonObject ?? [];
        }
        catch (Exception unreadable) when (unreadable is JsonException or ArgumentException)
        {
            return [];
        }
    }
}

/// <summary>A version as the audit entry of this sequence tells it.</summary>
public sealed record ToldVersion(int Sequence, int Number, string Sha256, Guid? AuthorId, DateTimeOffset At, string Reason);
