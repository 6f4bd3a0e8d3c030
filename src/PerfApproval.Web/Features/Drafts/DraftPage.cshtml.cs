using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PerfApproval.Domain;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Json;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.Drafts;

/// <summary>Where a preparer changes a draft.</summary>
// A table of several hundred indicators is one form.
[RequestFormLimits(ValueCountLimit = PageServices.MostFields)]
public sealed class DraftPage(CurrentActor current, DraftReading reading, TargetTableDesk desk) : FormPage
{
    public const string SplitWeights = "split-weights";

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public TypedProject Project { get; set; } = new();

    [BindProperty]
    public TypedOverall Overall { get; set; } = new();

    /// <summary>The hash of the draft that this page was made from, so that nobody's changes are overwritten unseen.</summary>
    [BindProperty]
    public string? BasedOn { get; set; }

    public ReadDraft Draft { get; private set; } = null!;

    /// <summary>What a button has just changed on the page and nobody has saved yet.</summary>
    public string? Unsaved { get; private set; }

    /// <summary>The row that a button has just added or moved.</summary>
    public int? CurrentRow { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await ShowAsync(stop);
        if (!Draft.IsOpen) return LocalRedirect($"/target-tables/{Id}");
        BasedOn = Draft.Sha256;
        Project = ProjectOf(Draft.Form, Draft.Content);
        Overall = OverallOf(Draft.Content);
        return Page();
    }

    /// <param name="button">What the preparer pressed: save, or a change of the rows.</param>
    public async Task<IActionResult> OnPostAsync(string? button, CancellationToken stop)
    {
        await ShowAsync(stop);
        if (button == SplitWeights && Draft is { IsWeighed: true, Content.Project: not null }) return WithEvenWeights();
        CurrentRow = Draft.Content.Project is null ? RowChange.Apply(button, Overall.Items) : RowChange.Apply(button, Project.Rows);
        if (CurrentRow is not null)
        {
            Unsaved = "行已调整，尚未保存。";
            return Page();
        }

        var preparer = await current.GetAsync(stop);
        await desk.ChangeAsync(preparer, Id, (table, run) => Save(table, preparer, run), stop);
        TempData[Notice] = "草稿已保存，核对后请提交审核。";
        return LocalRedirect($"/target-tables/{Id}");
    }

    public override async Task ShowAsync(CancellationToken stop) => Draft = await reading.ReadAsync(await current.GetAsync(stop), Id, stop);

    private PageResult WithEvenWeights()
    {
        Project.SplitWeights(Draft.Form, Draft.Rules.Weights);
        Unsaved = "权重已平均分配，尚未保存。";
        return Page();
    }

    private TargetTable Save(TargetTable table, Domain.People.Actor preparer, WorkflowRun run)
    {
        var kept = TargetContent.Parse(table.Draft);
        var typed = Content(run.Form, kept, Project, Overall);
        // The same text sent twice is saved once, and nothing is saved where nothing was changed.
        if (typed.SaysTheSameAs(Untouched(run.Form, kept))) return table;

        var now = CanonicalJson.Sha256(table.Draft);
        if (now != BasedOn)
        {
            BasedOn = now;
            throw new RuleBrokenException(
                $"您打开本页之后，这份草稿又有人保存过（{table.ChangedAt.InChina()}），您的修改还没有保存，仍在下面。请核对最新的草稿；再按一次“保存”，将以您填写的内容为准。");
        }

        table.Revise(preparer, typed, run);
        return table;
    }

    private static TargetContent Content(Form form, TargetContent kept, TypedProject project, TypedOverall overall) => kept.Project is { } filed
        ? kept with { Project = project.On(form, kept, filed) }
        : kept with { Overall = overall.ToOverall() };

    private static TargetContent Untouched(Form form, TargetContent kept) =>
        Content(form, kept, ProjectOf(form, kept), OverallOf(kept));

    private static TypedProject ProjectOf(Form form, TargetContent content) =>
        content.Project is { } project ? TypedProject.Of(form, content, project) : new();

    private static TypedOverall OverallOf(TargetContent content) => content.Overall is { } overall ? TypedOverall.Of(overall) : new();
}
