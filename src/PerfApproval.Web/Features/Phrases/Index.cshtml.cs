using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.Phrases;

/// <summary>The sentences that a person keeps for reasons (常用语).</summary>
public sealed class Index(CurrentActor current, PerfApprovalDb db, TimeProvider clock) : FormPage
{
    public const string Keep = "keep", Drop = "drop";

    [BindProperty]
    public string? Text { get; set; }

    public IReadOnlyList<string> Phrases { get; private set; } = [];

    public override string FieldAtFault => "phrase";

    public Task OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    /// <param name="button">Whether the phrase is to be kept or dropped.</param>
    public async Task<IActionResult> OnPostAsync(string? button, CancellationToken stop)
    {
        var person = (await current.GetAsync(stop)).Person;
        if (button == Drop) await db.Phrases.Where(p => p.BureauId == person.BureauId && p.PersonId == person.Id && p.Text == Text).ExecuteDeleteAsync(stop);
        else await db.KeepPhraseAsync(person, Text ?? "", clock.GetUtcNow(), stop);
        TempData[Notice] = button == Drop ? "已删去。" : "已保存。";
        return LocalRedirect("/account/phrases");
    }

    public override async Task ShowAsync(CancellationToken stop) => Phrases = await db.PhrasesOf((await current.GetAsync(stop)).Person).ToListAsync(stop);
}
