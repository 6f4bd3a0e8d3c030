namespace PerfApproval.Domain.Workflow;

/// <summary>Where one table stands in its workflow; it counts the steps so that no wait is ever numbered twice.</summary>
public sealed record Token(string Definition, string Instance, BurstStatus Status, string At, long Steps)
{
    private const int LongestInstanceId = 100;

    /// <summary>The id of the wait that is open now.</summary>
    public string? Wait => Status == BurstStatus.Waiting ? $"{Instance}:{Steps}" : null;

    public static Token For(WorkflowDefinition definition, string instanceId)
    {
        if (string.IsNullOrWhiteSpace(instanceId) || instanceId.Length > LongestInstanceId)
            throw new WorkflowException($"流程实例的编号应当有 1 到 {LongestInstanceId} 个字符，请换一个编号再启动。");
        return new Token(definition.Id, instanceId, BurstStatus.Waiting, definition.Start.Id, 0);
    }

    public Activity StandsAt(WorkflowDefinition definition) =>
        definition.BlockingActivities.TryGetValue(At, out var activity) ? activity : definition.Start;

    public Token MovedTo(Activity activity, int steps) => this with
    {
        At = activity.Id,
        Steps = Steps + steps,
        Status = activity is EndPoint ? BurstStatus.Finished : BurstStatus.Waiting,
    };

    public Token Cancelled() => this with { Status = BurstStatus.Cancelled };

    public void MustBeWaiting()
    {
        if (Status == BurstStatus.Finished)
            throw new WorkflowException("流程已经结束，不能再办理；请刷新页面查看结果。");
        if (Status == BurstStatus.Cancelled)
            throw new WorkflowException("流程已经终止，不能再办理；请刷新页面查看情况。");
    }

    public void MustWaitFor(string waitId)
    {
        MustBeWaiting();
        if (string.Equals(waitId, Wait, StringComparison.Ordinal))
            return;
        throw new WorkflowException(WasOpen(waitId)
            ? "这一环节已经办理过了，请刷新页面查看现在到了哪个环节。"
            : "这张表没有这样一个待办，请刷新页面后再办理。");
    }

    /// <summary>The result of a burst that brought the token here; its state carries what the engine itself has to remember.</summary>
    public BurstResult ToResult(string engineId, IReadOnlyList<WorkflowEffect> effects, string? memory = null) =>
        new(TokenText.Write(engineId, this, memory), Status, Wait is { } wait ? [new OpenWait(wait, At)] : [], effects);

    // Numbers that were passed over were never handed out, but nobody needs to hear the difference.
    private bool WasOpen(string waitId) =>
        waitId is not null
        && waitId.StartsWith($"{Instance}:", StringComparison.Ordinal)
        && long.TryParse(waitId.AsSpan(Instance.Length + 1), out var number)
        && number > 0 && number < Steps;
}
