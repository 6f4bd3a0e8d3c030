using PerfApproval.Domain.People;

namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>A role at a scope, as somebody may hold it.</summary>
internal sealed record Post(Role Role, Scope Scope);

/// <summary>Who holds a post; people are known by their place in the cast.</summary>
internal sealed record Appointment(int Person, Post Post);
