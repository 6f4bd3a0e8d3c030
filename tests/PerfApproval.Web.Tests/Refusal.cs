using PerfApproval.Domain;

namespace PerfApproval.Web.Tests;

/// <summary>What a person is told when a rule is broken.</summary>
internal static class Refusal
{
    public static async Task<string> OfAsync(Func<Task> attempt) => (await Should.ThrowAsync<RuleBrokenException>(attempt)).Message;
}
