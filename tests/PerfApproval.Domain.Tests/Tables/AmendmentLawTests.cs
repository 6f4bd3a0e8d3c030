using FsCheck;
using FsCheck.Fluent;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Tests.Workflow;

namespace PerfApproval.Domain.Tests.Tables;

/// <summary>Amendments of any drafts by any two people.</summary>
public sealed class AmendmentLawTests
{
    private static readonly int Drafts = Effort.Of(400, 20_000);

    [Fact]
    public void Changes_of_two_people_to_different_cells_commute_and_lose_nothing() => ForAny((draft, dice) =>
    {
        var cells = RandomAmendment.CellsOf(draft);
        var (mine, yours) = (RandomAmendment.Of(draft, cells[..(cells.Length / 2)], dice), RandomAmendment.Of(draft, cells[(cells.Length / 2)..], dice));
        var (oneWay, otherWay) = (Merged(draft, mine, yours), Merged(draft, yours, mine));

        oneWay.Conflicts.Concat(otherWay.Conflicts).ShouldBeEmpty();
        Written(oneWay.Sheet).ShouldBe(Written(otherWay.Sheet));
        foreach (var edit in mine.Cells.Concat(yours.Cells)) TextOf(oneWay.Sheet, edit).ShouldBe(CellText.Kept(edit.Now));
    });

    [Fact]
    public void Whatever_is_applied_twice_is_applied_once() => ForAny((draft, dice) =>
    {
        var amendment = RandomAmendment.Any(draft, dice);
        var once = Merged(draft, amendment);
        var twice = Merged(draft, amendment, amendment);
        // A row moved below one that moves on itself ends elsewhere the second time; nothing else may.
        Written(twice.Sheet).Split('\n').Order().ShouldBe(Written(once.Sheet).Split('\n').Order());
        if (amendment.Rows.All(r => r.Kind != RowEditKind.Moved)) Written(twice.Sheet).ShouldBe(Written(once.Sheet));
    });

    [Fact]
    public void Without_a_conflict_every_cell_says_what_was_typed_and_with_one_what_the_other_left() => ForAny((draft, dice) =>
    {
        var theirs = Merged(draft, RandomAmendment.Any(draft, dice));
        var mine = RandomAmendment.Any(draft, dice);
        var merged = Merged(theirs.Sheet, mine);
        foreach (var edit in mine.Cells)
        {
            var conflict = merged.Conflicts.SingleOrDefault(c => c.RowId == edit.RowId && c.Field == edit.Field);
            TextOf(merged.Sheet, edit).ShouldBe(conflict is null ? CellText.Kept(edit.Now) : conflict.Theirs);
        }
    });

    [Fact]
    public void In_whatever_order_rows_come_go_and_move_each_stands_once() => ForAny((draft, dice) =>
    {
        var amendments = Enumerable.Range(0, 4).Select(_ => RandomAmendment.Any(draft, dice)).ToArray();
        var merged = Merged(draft, amendments).Sheet;
        var ids = merged.Rows.Select(r => r.Id).ToArray();

        ids.ShouldBeUnique();
        HashSet<Guid> removed = [.. amendments.SelectMany(a => a.Rows).Where(r => r.Kind == RowEditKind.Removed).Select(r => r.RowId)];
        draft.Rows.Select(r => r.Id).Where(id => !removed.Contains(id)).ShouldAllBe(id => ids.Contains(id));
        amendments.SelectMany(a => a.Rows).Where(r => r.Kind == RowEditKind.Added).ShouldAllBe(r => ids.Contains(r.RowId));
    });

    [Fact]
    public void What_lies_between_two_sheets_makes_the_second_of_the_first() => ForAny((draft, dice) =>
    {
        var typed = Merged(draft, RandomAmendment.Any(draft, dice), RandomAmendment.Any(draft, dice)).Sheet;
        var merged = Merged(draft, Amendment.Between(draft, typed));
        merged.Conflicts.ShouldBeEmpty();
        Written(merged.Sheet).ShouldBe(Written(typed));
        Amendment.Between(typed, typed).ShouldSatisfyAllConditions(a => a.Rows.ShouldBeEmpty(), a => a.Cells.ShouldBeEmpty());
    });

    private static void ForAny(Action<DraftSheet, Dice> law) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Drafts),
        Prop.ForAll(Gen.Choose(1, int.MaxValue).ToArbitrary(), seed => law(RandomAmendment.Draft(new(seed)), new(seed + 1))));

    private static Merging Merged(DraftSheet draft, params Amendment[] amendments)
    {
        var merging = new Merging(draft);
        foreach (var amendment in amendments) merging.Apply(amendment);
        return merging;
    }

    private static string? TextOf(DraftSheet sheet, CellEdit edit) =>
        edit.RowId is null ? sheet.Fields[edit.Field] : sheet.Rows.SingleOrDefault(r => r.Id == edit.RowId)?[edit.Field];

    private static string Written(DraftSheet sheet) => string.Join('\n',
        sheet.Fields.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={f.Value}")
            .Concat(sheet.Rows.Select(r => $"{r.Id} {string.Join('|', DraftRow.OfIndicators.Select(f => r[f]))}")));
}
