using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>Says where a made-up workflow ought to stand next, knowing nothing of engines, files or linters.</summary>
internal sealed class Oracle(IReadOnlyDictionary<string, Box> boxes)
{
    public Box At { get; private set; } = boxes["start"];

    public List<WorkflowEffect> Effects { get; } = [];

    public void Follow(string outcome, WorkflowInput input)
    {
        Effects.Clear();
        Follow(boxes[At.Ways[outcome]], input);
    }

    private void Follow(Box box, WorkflowInput input)
    {
        At = box;
        if (box.Waits || box.Ends)
            return;
        if (box.Effect is { } effect)
            Effects.Add(effect);
        Follow(boxes[box.Ways[box.Choose?.Invoke(input) ?? "Done"]], input);
    }
}
