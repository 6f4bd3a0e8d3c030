using System.Text.Json;
using Elsa.Expressions;
using Elsa.Expressions.Contracts;
using Elsa.Expressions.Models;
using Elsa.Extensions;
using Elsa.Workflows.Expressions;
using Elsa.Workflows.Memory;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Elsa.Running;

/// <summary>The expressions our subset of Elsa knows; Elsa registers its own only with its management module.</summary>
internal sealed class ExpressionTypes : IExpressionDescriptorRegistry
{
    private readonly Dictionary<string, ExpressionDescriptor> types = new(StringComparer.Ordinal);

    public ExpressionTypes() => AddRange(
    [
        new ExpressionDescriptor
        {
            Type = "Literal",
            HandlerFactory = services => ActivatorUtilities.CreateInstance<LiteralExpressionHandler>(services),
            MemoryBlockReferenceFactory = () => new Literal(),
            Deserialize = context => new Expression("Literal", ValueIn(context)),
        },
        new ExpressionDescriptor
        {
            Type = "Object",
            HandlerFactory = services => ActivatorUtilities.CreateInstance<ObjectExpressionHandler>(services),
        },
        new ExpressionDescriptor
        {
            Type = "Variable",
            HandlerFactory = services => ActivatorUtilities.CreateInstance<VariableExpressionHandler>(services),
            MemoryBlockReferenceFactory = () => new Variable(),
            Deserialize = context => new Expression("Variable", ValueIn(context)),
        },
    ]);

    public void Add(ExpressionDescriptor descriptor) => types[descriptor.Type] = descriptor;

    public void AddRange(IEnumerable<ExpressionDescriptor> descriptors) => descriptors.ToList().ForEach(Add);

    public IEnumerable<ExpressionDescriptor> ListAll() => types.Values;

    public ExpressionDescriptor? Find(Func<ExpressionDescriptor, bool> predicate) => types.Values.FirstOrDefault(predicate);

    // Elsa would read an expression of an unknown type as nothing at all.
    public ExpressionDescriptor? Find(string type) => types.GetValueOrDefault(type)
        ?? throw new WorkflowException($"表达式类型“{type}”不在允许之列，请改为 Literal 或 Object。");

    private static object? ValueIn(ExpressionSerializationContext context) =>
        context.JsonElement.TryGetProperty("value", out var value) ? value.GetValue() : null;
}
