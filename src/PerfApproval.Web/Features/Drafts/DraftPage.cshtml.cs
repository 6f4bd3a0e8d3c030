using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PerfApproval.Domain;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.Drafts;

/// <summary>Where a preparer changes a draft: the official form with its cells open for typing.</summary>
// A table of several hundred indicators is one form.
[RequestFormLimits(ValueCountLimit = PageServices.MostFields, ValueLengthLimit = LargestBase)]
public sealed class DraftPage(CurrentActor current, DraftReading reading, DraftCheck check, TargetTableDesk desk) : FormPage
{
    public const string SplitWeights = "split-weights";

    private const int LargestBase = 16 * 1024 * 1024;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public TypedProject Project { get; set; } = new();

    [BindProperty]
    public TypedOverall Overall { get; set; } = new();

    /// <summary>The draft that this page was made from, so that what others changed meanwhile is merged.</summary>
    [BindProperty]
    public string? BasedOn { get; set; }

    /// <summary>What was chosen where two people meant different things.</summary>
    [BindProperty]
    public List<TypedChoice> Choices { get; set; } = [];

    /// <summary>Whether the page says what is kept, and nothing that was typed and is not saved.</summary>
    public bool IsFresh { get; private set; }

    public ReadDraft Draft { get; private set; } = null!;

    public Actor Preparer { get; private set; } = null!;

    public PrecedingValues Preceding { get; private set; } = PrecedingValues.None;

    public EditorFindings Findings { get; private set; } = null!;

    /// <summary>What a button has just changed on the page and nobody has saved yet.</summary>
    public string? Unsaved { get; private set; }

    /// <summary>The row that a button has just added or moved.</summary>
    public int? CurrentRow { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await ShowAsync(stop);
        if (!Draft.IsOpen) return LocalRedirect($"/target-tables/{Id}");
        Show(Draft.Sheet);
        IsFresh = true;
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

        await SaveAsync(stop);
        TempData[Notice] = "草稿已保存，核对后请提交审核。";
        return LocalRedirect($"/target-tables/{Id}");
    }

    public override async Task ShowAsync(CancellationToken stop)
    {
        Preparer = await current.GetAsync(stop);
        Draft = await reading.ReadAsync(Preparer, Id, stop);
        Preceding = await reading.PrecedingAsync(Preparer, Draft, stop);
        Findings = await check.RunAsync(Draft, stop);
    }

    private PageResult WithEvenWeights()
    {
        Project.SplitWeights(Draft.Form, Draft.Rules.Weights);
        Unsaved = "权重已平均分配，尚未保存。";
        return Page();
    }

    private async Task SaveAsync(CancellationToken stop)
    {
        if (Draft.Closed is { } closed) throw new RuleBrokenException(closed);
        var seen = DraftSheet.Of(BaseDraft.Read(BasedOn), Draft.Form);
        var typed = Draft.Content.Project is null ? Overall.On(seen) : Project.On(Draft.Form, seen);
        var choosing = new Choosing(seen, TypedChoice.Applied(Choices, typed, seen), Choices);
        var amended = await desk.ChangeAsync(Preparer, Id, (table, run) => table.Amend(Preparer, choosing.Amendment, run), stop);
        AmendmentConflict[] conflicts = [.. amended.Conflicts, .. choosing.Open];
        if (conflicts.Length == 0) return;
        await ShowConflictsAsync(conflicts, choosing.Typed, stop);
    }

    // Everything else is saved; what was typed stands in its cell until one of the two is chosen.
    private async Task ShowConflictsAsync(AmendmentConflict[] conflicts, DraftSheet typed, CancellationToken stop)
    {
        Draft = await reading.ReadAsync(Preparer, Id, stop);
        Choices = [.. TypedChoice.Of(conflicts)];
        Show(TypedChoice.Overlaid(conflicts, typed, Draft.Sheet));
        var names = await reading.NamesAsync(Preparer.BureauId, conflicts.Select(c => c.PersonId), stop);
        throw new FieldFaultsException([.. conflicts.Select(c => ConflictWords.Of(c, Draft.Content.Kind, Preparer.Id, names)).DistinctBy(f => f.Field)]);
    }

    private void Show(DraftSheet sheet)
    {
        BasedOn = BaseDraft.Write(Draft.Content);
        if (Draft.Content.Project is null) Overall = TypedOverall.Of(sheet);
        else Project = TypedProject.Of(Draft.Form, sheet);
    }
}
