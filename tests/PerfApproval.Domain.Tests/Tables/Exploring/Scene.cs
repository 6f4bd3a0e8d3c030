using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.Rules;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Tests.Rules;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>What stays the same while one workflow is explored: the definition, the form, the people, and what a table may say.</summary>
internal sealed class Scene
{
    private static readonly Guid Indicator = new(1000, 0, 0, new byte[8]);

    private readonly Dictionary<string, int> texts = [];

    /// <param name="definition">The workflow's definition as it would lie in a file.</param>
    public Scene(string name, string definition, Form form)
    {
        (Name, Definition, Form) = (name, definition, form);
        Workflow = ShippedDefinition.Engine.Compile(definition);
        Cast = new(Workflow);
        Rules = ShippedBook.Of(form.Id).SwitchedOff();
        Contents = [Content("49.02"), Content("20,000,000.00")];
        Stages = [.. Workflow.BlockingActivities.Keys.Order(StringComparer.Ordinal)];
    }

    public string Name { get; }

    /// <summary>How many other unusual things a change among the people counts for.</summary>
    public int PriceOfChange { get; init; } = 1;

    /// <summary>Whether the workflow tells reviewers of every turn; a made-up one may be silent.</summary>
    public bool Announces { get; init; } = true;

    /// <summary>What deadlines are counted by.</summary>
    public WorkingCalendar Calendar { get; init; } = WorkingCalendar.Plain;

    /// <summary>What submissions are reviewed by; they move alike, whatever is found in them.</summary>
    public RuleBook Rules { get; init; }

    public string Definition { get; }

    public CompiledWorkflow Workflow { get; }

    public Form Form { get; }

    public Cast Cast { get; }

    /// <summary>A cheap project and an expensive one, for routes by amount.</summary>
    public IReadOnlyList<TargetContent> Contents { get; }

    public IReadOnlyList<string> Stages { get; }

    public Situation Beginning
    {
        get
        {
            var staff = Staff.Of(Cast);
            var at = new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
            var table = TargetTable.Import(staff.Actors[Cast.Preparer], Cast.RoundId, Contents[0], "目标表.docx", Run(staff, at));
            table.TakeNotices();
            return new(this, table, staff, at, 0);
        }
    }

    public WorkflowRun Run(Staff staff, DateTimeOffset at) => new(ShippedDefinition.Engine, Workflow, Form, RoundOccasion.Annual, staff.Roster, at) { Calendar = Calendar, Rules = Rules };

    /// <summary>A small number for a long text.</summary>
    public int NumberOf(string text) => texts.TryGetValue(text, out var number) ? number : texts[text] = texts.Count;

    // As a reader would fill it in: every field that the form has.
    private TargetContent Content(string amount)
    {
        var content = SampleContent.Project(Form.Id, total: amount);
        var project = content.Project!;
        return content with
        {
            Project = FieldTexts.Of(project, content.Unit, content.Year).ToProject(Form, 1, [.. project.Indicators.Select(i => i with { Id = Indicator })]),
        };
    }
}
