using System.Reflection;
using Elsa.Workflows;
using Elsa.Workflows.Options;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Elsa.Activities;

/// <summary>Tells Elsa Studio that a route has one way out more than its cases: Otherwise.</summary>
public sealed class RoutePorts : IPropertyUIHandler
{
    public float Priority => 0;

    public ValueTask<IDictionary<string, object>> GetUIPropertiesAsync(
        PropertyInfo propertyInfo, object? context, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IDictionary<string, object>>(new Dictionary<string, object>
        {
            [nameof(DynamicOutcomesOptions)] = new DynamicOutcomesOptions([Outcome.Otherwise]),
        });
}
