namespace PerfApproval.Elsa.Running;

/// <summary>Runs Elsa's tasks to completion on the calling thread: Elsa.Workflows.Core does no I/O, so there is nothing to wait for.</summary>
internal static class Synchronously
{
    public static void RunNow(this Task task) => task.GetAwaiter().GetResult();

    public static T RunNow<T>(this Task<T> task) => task.GetAwaiter().GetResult();
}
