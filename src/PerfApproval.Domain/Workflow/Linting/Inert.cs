using System.Text.Json;

namespace PerfApproval.Domain.Workflow.Linting;

/// <summary>Keys that Elsa Studio writes and that may only say what changes nothing.</summary>
internal sealed class Inert(Violations violations)
{
    private readonly Expect expect = new(violations);

    public void CustomProperties(JsonPlace? place)
    {
        if (!expect.Members(place, [], ["canStartWorkflow", "runAsynchronously", "notFoundConnections"]))
            return;
        Off(place.Member("canStartWorkflow"));
        Off(place.Member("runAsynchronously"));
        expect.Nothing(place.Member("notFoundConnections"));
    }

    public void Options(JsonPlace? place)
    {
        if (!expect.Members(place, [], ["autoUpdateConsumingWorkflows", "usableAsActivity"]))
            return;
        Off(place.Member("autoUpdateConsumingWorkflows"));
        Off(place.Member("usableAsActivity"));
    }

    private void Off(JsonPlace? place)
    {
        if (expect.Is(place, " true 或 false", JsonValueKind.True, JsonValueKind.False) && place.Kind == JsonValueKind.True)
            violations.Add(place, "本系统的流程不使用这一功能，请改为 false。");
    }
}
