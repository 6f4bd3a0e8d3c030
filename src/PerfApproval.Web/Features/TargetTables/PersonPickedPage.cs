using Microsoft.AspNetCore.Mvc;
using PerfApproval.Domain;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.TargetTables;

/// <summary>A page on which one does something to a table with another person, who is chosen from a list.</summary>
public abstract class PersonPickedPage(CurrentActor current, TableReading reading, PerfApprovalDb db) : TablePage(current, reading)
{
    [BindProperty]
    public Guid TaskId { get; set; }

    [BindProperty]
    public Guid? PersonId { get; set; }

    public IReadOnlyList<PersonChoice> Choices { get; private set; } = [];

    public override string FieldAtFault => Choices.Count == 0 ? "content" : PersonId is null ? "person" : "reason";

    protected PerfApprovalDb Db { get; } = db;

    protected Guid Chosen => PersonId ?? throw new RuleBrokenException("还没有选择人员，请选择后再提交。");

    public override async Task ShowAsync(CancellationToken stop)
    {
        await base.ShowAsync(stop);
        Choices = await PersonChoice.ReadAsync(Db, (await ActorAsync(stop)).BureauId, await EligibleAsync(stop), stop);
    }

    /// <summary>Those who may be chosen, once the table was read.</summary>
    protected abstract Task<IReadOnlyCollection<Guid>> EligibleAsync(CancellationToken stop);

    protected async Task<string> NameOfAsync(Guid person, CancellationToken stop) =>
        (await PeopleNames.ReadAsync(Db, (await ActorAsync(stop)).BureauId, [person], stop)).Of(person);
}
