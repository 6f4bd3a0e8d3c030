using PerfApproval.Domain;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Web.Workflows;

/// <summary>The engines this program was built with: each table keeps the one it started on, the settings name the one for new tables.</summary>
public sealed partial class WorkflowEngines : IDisposable
{
    public const string Setting = "Workflow:Engine";
    private const string BuiltIn = "builtin", Elsa = "elsa";

    private readonly Dictionary<string, IWorkflowEngine> byName = new(StringComparer.Ordinal) { [BuiltIn] = new BuiltInEngine() };

    /// <exception cref="RuleBrokenException">The settings name an engine that there is not.</exception>
    public WorkflowEngines(IConfiguration settings)
    {
        AddElsa(byName);
        ForNewTables = Named(settings[Setting]);
    }

    public IWorkflowEngine ForNewTables { get; }

    /// <exception cref="RuleBrokenException">This program lacks the engine the table started on.</exception>
    public IWorkflowEngine Of(TargetTable table) => byName.Values.FirstOrDefault(e => e.EngineId == table.EngineId)
        ?? throw new RuleBrokenException(
            $"这张表由流程引擎“{table.EngineId}”推动，本程序没有带这个引擎，未作任何改动；请联系系统管理员换用带有它的程序（编译时加 -p:UseElsa=true）。");

    public void Dispose() => byName.Values.OfType<IDisposable>().ToList().ForEach(engine => engine.Dispose());

    // Only a build with UseElsa has a body for it.
    static partial void AddElsa(Dictionary<string, IWorkflowEngine> engines);

    private IWorkflowEngine Named(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return byName[BuiltIn];
        if (byName.TryGetValue(name, out var engine)) return engine;
        throw new RuleBrokenException(name == Elsa
            ? $"设置 {Setting} 是“{Elsa}”，但本程序没有带 Elsa 引擎；请用 -p:UseElsa=true 重新编译，或者改为“{BuiltIn}”。"
            : $"设置 {Setting} 不能是“{name}”，请写“{BuiltIn}”或者“{Elsa}”。");
    }
}
