using Elsa.Common;
using Elsa.Common.Serialization;
using Elsa.Expressions.Contracts;
using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Models;
using Elsa.Workflows.Middleware.Activities;
using Elsa.Workflows.Middleware.Workflows;
using Elsa.Workflows.Pipelines.WorkflowExecution;
using Elsa.Workflows.Serialization.Serializers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace PerfApproval.Elsa.Running;

/// <summary>The services Elsa needs, in a provider of their own: a container of Elsa's core alone fails the host's checks.</summary>
internal static class ElsaServices
{
    public static ServiceProvider Build() => List().BuildServiceProvider();

    public static IServiceCollection List()
    {
        var services = new ServiceCollection();
        var module = services.CreateModule();
        // No exception handling in either pipeline: Elsa's would store a fault as a state instead of throwing it.
        module.UseWorkflows(workflows => workflows
            .WithWorkflowExecutionPipeline(pipeline => pipeline.UseMiddleware<VariablesMiddleware>().UseDefaultActivityScheduler())
            .WithActivityExecutionPipeline(pipeline => pipeline.UseDefaultActivityInvoker()));
        // Counting, the default, forgets its marks when the state is stored, and then ends a workflow a stage too early.
        module.UseFlowchart(flowchart => flowchart.FlowchartOptionsConfigurator =
            options => options.DefaultExecutionMode = FlowchartExecutionMode.TokenBased);
        module.Apply();
        services.AddSingleton<IExpressionDescriptorRegistry, ExpressionTypes>();
        services.AddSerializationOptionsConfigurator<SerializationOptionsConfigurator>();
        services.AddScoped<Numbering>();
        services.Replace(ServiceDescriptor.Scoped<IIdentityGenerator>(scope => scope.GetRequiredService<Numbering>()));
        services.Replace(ServiceDescriptor.Singleton<ISystemClock, StoppedClock>());
        return services;
    }
}
