namespace PerfApproval.Word.Redlining;

/// <summary>Who made a change and when, as Word names them beside it.</summary>
public sealed record Revision(string Author, DateTimeOffset At);
