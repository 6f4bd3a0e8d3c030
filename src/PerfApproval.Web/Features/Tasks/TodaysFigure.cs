using System.Globalization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Web.Features.Tasks;

/// <summary>One of the few numbers above the list of what waits.</summary>
/// <param name="IsUrgent">Whether it is more than it should be.</param>
public sealed record TodaysFigure(string Words, string Count, bool IsUrgent = false)
{
    public static IEnumerable<TodaysFigure> Of(
        Actor actor, ReviewList reviews, IReadOnlyList<DraftRow> drafts, IReadOnlyList<AnswerRow> answers, int handled, DateOnly today)
    {
        if (actor.Reviews)
        {
            var overdue = reviews.Rows.Count(r => r.Marks.Overdue);
            yield return new("件等您审核", Shown(reviews.Rows.Count));
            yield return new("件已逾期", Shown(overdue), overdue > 0);
            yield return new("件今天到期", Shown(reviews.Rows.Count(r => r.Marks.DueOn == today)));
            yield return new("件七天内已办", handled.ToString(CultureInfo.InvariantCulture));
        }

        if (!actor.Is(Role.Preparer)) yield break;
        var returned = drafts.Count(d => d.Status == TargetStatus.Returned);
        yield return new("份等您填报", Shown(drafts.Count));
        yield return new("份被退回", Shown(returned), returned > 0);
        yield return new("份等您答复修改意见", Shown(answers.Count), answers.Count > 0);
    }

    // The list shows no more either.
    private static string Shown(int count) => count >= Index.MostShown ? $"{Index.MostShown - 1}+" : count.ToString(CultureInfo.InvariantCulture);
}
