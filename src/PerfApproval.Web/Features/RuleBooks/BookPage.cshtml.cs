using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Rules;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.People;

namespace PerfApproval.Web.Features.RuleBooks;

/// <summary>Where an administrator sees and changes what submissions on a form are reviewed by in a year.</summary>
[RequestFormLimits(ValueCountLimit = PageServices.MostFields)]
public sealed class BookPage(CurrentActor current, PerfApprovalDb db, RulesInForce rules, FormCatalog forms, TimeProvider clock) : FormPage
{
    [FromRoute]
    public string FormId { get; set; } = "";

    [FromRoute]
    public int Year { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The version that the page was made from; zero for the book that comes with the program.</summary>
    [BindProperty]
    public int BasedOn { get; set; }

    [BindProperty(Name = nameof(Typed))]
    public TypedRuleBook Typed { get; set; } = new();

    public Form Form { get; private set; } = null!;

    /// <summary>What is in force now.</summary>
    public RuleBook Book { get; private set; } = null!;

    /// <summary>The bureau's own versions, the latest first.</summary>
    public IReadOnlyList<ShownEdition> Editions { get; private set; } = [];

    public override string FieldAtFault => Typed.FieldAtFault ?? (string.IsNullOrWhiteSpace(Reason) ? "reason" : "book");

    public async Task OnGetAsync(CancellationToken stop)
    {
        await ShowAsync(stop);
        BasedOn = Latest;
        Typed = TypedRuleBook.Of(Book);
    }

    public override async Task ShowAsync(CancellationToken stop)
    {
        var bureau = (await current.GetAsync(stop)).WhoAdministers().BureauId;
        Form = forms.Forms.FirstOrDefault(f => f.Id == FormId) ?? throw new RecordNotFoundException();
        var editions = await db.RuleBooks.AsNoTracking().Of(bureau, FormId, Year).OrderByDescending(e => e.Number).ToListAsync(stop);
        var shipped = rules.Shipped(FormId, Year);
        Editions = ShownEdition.Of(editions, shipped, Form);
        Book = editions is [var latest, ..] ? latest.Book(shipped, Form) : shipped;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var administrator = (await current.GetAsync(stop)).WhoAdministers();
        await ShowAsync(stop);
        if (BasedOn != Latest)
        {
            BasedOn = Latest;
            throw new RuleBrokenException(
                $"您打开本页之后，{Editions[0].PersonName}保存了新的版本（{Book.Version}），您的修改还没有保存，仍在下面。请先核对下面列出的改动；再按一次“保存”，将以您填写的内容为准。");
        }

        var edition = RuleBookEdition.Adopt(administrator, Form, Year, Typed.On(Book), Latest, Book, Reason ?? "", clock.GetUtcNow());
        db.RuleBooks.Add(edition);
        await db.SaveAsync(stop);
        TempData[Notice] = $"已保存为“{RuleBookEdition.VersionOf(Form, Year, edition.Number)}”，以后的提交按它检查。";
        return LocalRedirect($"/rules/{FormId}/{Year}");
    }

    private int Latest => Editions is [var latest, ..] ? latest.Number : 0;
}
