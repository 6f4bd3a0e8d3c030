namespace PerfApproval.Domain.Workflow.BuiltIn;

/// <summary>One walk from a decision to the next place where somebody must decide, or to the end.</summary>
internal sealed class Burst(WorkflowDefinition definition, Token token)
{
    private readonly List<WorkflowEffect> effects = [];

    public BurstResult Run(string outcome, WorkflowInput input)
    {
        var from = token.StandsAt(definition);
        for (var steps = 1; steps <= DefinitionLimits.MostActivities; steps++)
        {
            var entered = definition.After(from, outcome);
            if (entered is BlockingActivity or EndPoint)
                return token.MovedTo(entered, steps).ToResult(BuiltInEngine.Key, effects);
            outcome = Pass(entered, input);
            from = entered;
        }

        throw new WorkflowException(
            $"流程“{definition.Id}”从“{token.At}”起连走 {DefinitionLimits.MostActivities} 步仍未到等待环节，已停止且未作任何改动；请检查流程定义。");
    }

    private string Pass(Activity activity, WorkflowInput input)
    {
        switch (activity)
        {
            case SetStatus set:
                effects.Add(new StatusSet(set.Status));
                break;
            case Notify notify:
                effects.Add(new Notified(notify.Kind, notify.Recipient));
                break;
            case Route route:
                return route.Choose(input);
        }

        return Outcome.Done;
    }
}
