using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Domain.Tests.Tables;

public sealed class WithholdingTests
{
    private readonly FiledTable filed = A.TargetTable().SubmittedTo("tianjin-annual").Reaching("publishing");

    private Office Office => filed.Office;

    [Fact]
    public void What_one_person_proposes_another_has_to_agree_to()
    {
        Propose();
        filed.Table.Withheld.ShouldBeNull();
        Refusal.Of(() => Answer(Office.Publisher, true)).ShouldContain("须由另一人复核");

        Answer(Office.DivisionReviewer, true);

        filed.Table.Withheld.ShouldNotBeNull().Answer!.PersonName.ShouldBe("业务成");
        filed.Table.Trail.Select(e => e.What).ShouldContain("withholding-answered");
        Refusal.Of(() => Answer(Office.BureauHead, true)).ShouldContain("业务成已经复核（同意）");
    }

    [Fact]
    public void Whoever_disagrees_says_why_and_the_table_is_for_publication()
    {
        Propose();
        Refusal.Of(() => Answer(Office.DivisionReviewer, false, " ")).ShouldContain("理由");

        Answer(Office.DivisionReviewer, false, "内容不涉密");

        filed.Table.Withheld.ShouldBeNull();
        Propose();
        filed.Table.PendingWithholding.ShouldNotBeNull();
    }

    [Fact]
    public void Nobody_who_prepared_the_table_and_nobody_without_a_say_is_the_second_pair_of_eyes()
    {
        Office.Grant(Office.Preparer, Role.Publisher, Office.Unit);
        Propose();

        Refusal.Of(() => Answer(Office.Preparer, true)).ShouldContain("参与了");
        foreach (var other in new[] { Office.Administrator, Office.Auditor, Office.UnitReviewer, Office.DepartmentReviewer })
            Refusal.Of(() => Answer(other, true)).ShouldContain("没有这里的角色");
    }

    [Fact]
    public void Only_publishers_propose_once_and_with_a_reason_and_lift_again()
    {
        Refusal.Of(() => filed.Table.Withhold(Office.AtWork(Office.BureauHead), WithholdingGround.Sensitive, "敏感", filed.Run)).ShouldContain("不是这个单位的公开发布人");
        Refusal.Of(() => filed.Table.Withhold(Office.AtWork(Office.Publisher), WithholdingGround.Sensitive, " ", filed.Run)).ShouldContain("理由");
        Propose();
        Refusal.Of(Propose).ShouldContain("等待复核");
        Answer(Office.DivisionReviewer, true);
        Refusal.Of(Propose).ShouldContain("已复核同意");

        filed.Table.LiftWithholding(Office.AtWork(Office.Publisher), "已解密", filed.Run);

        filed.Table.Withheld.ShouldBeNull();
        Refusal.Of(() => filed.Table.LiftWithholding(Office.AtWork(Office.Publisher), "再来", filed.Run)).ShouldContain("现在没有不予公开");
    }

    [Fact]
    public void A_draft_that_was_never_submitted_is_not_withheld()
    {
        var draft = A.TargetTable().DraftedFor("tianjin-annual");
        Refusal.Of(() => draft.Table.Withhold(draft.Office.AtWork(draft.Office.Publisher), WithholdingGround.Private, "隐私", draft.Run)).ShouldContain("还没有提交");
    }

    private Withholding Propose() => filed.Table.Withhold(Office.AtWork(Office.Publisher), WithholdingGround.StateSecret, "涉及国家秘密", filed.Run);

    private Withholding Answer(Person second, bool agreed, string reason = "") => filed.Table.AnswerWithholding(Office.AtWork(second), agreed, reason, filed.Run);
}
