using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables;

/// <summary>Two administrators agree on a move, and only one move of a workflow is open at a time.</summary>
public sealed class WorkflowMoveTests
{
    private static readonly WorkflowDefinition First = Migration.Version("tianjin-annual-1").Definition;
    private static readonly WorkflowDefinition Second = Migration.Version("tianjin-annual").Definition;

    private readonly Office office = new();

    [Fact]
    public void Who_proposed_a_move_does_not_confirm_it()
    {
        var move = Proposed();

        Refusal.Of(() => move.Confirm(Administrator, office.Tick())).ShouldBe("迁移由您提出，须由另一位系统管理员确认。");
        move.IsUnderWay.ShouldBeFalse();

        move.Confirm(SecondAdministrator, office.Tick());
        move.IsUnderWay.ShouldBeTrue();
    }

    [Fact]
    public void Only_administrators_propose_confirm_and_withdraw()
    {
        var move = Proposed();
        foreach (var person in office.Everybody.Where(p => p.Id != office.Administrator.Id).Select(office.AtWork).ToList())
        {
            Refusal.Of(() => Propose(person)).ShouldContain("只有系统管理员");
            Refusal.Of(() => move.Confirm(person, office.Tick())).ShouldContain("只有系统管理员");
            Refusal.Of(() => move.Withdraw(person, office.Tick())).ShouldContain("只有系统管理员");
        }
    }

    [Fact]
    public void A_workflow_has_one_open_move_at_a_time()
    {
        var move = Proposed();
        Refusal.Of(() => Propose(Administrator, move)).ShouldContain("已有一项迁移没有办完");
        move.Withdraw(Administrator, office.Tick());
        Propose(Administrator, move).IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void What_was_confirmed_is_neither_confirmed_again_nor_withdrawn()
    {
        var move = Proposed();
        move.Confirm(SecondAdministrator, office.Tick());

        Refusal.Of(() => move.Confirm(SecondAdministrator, office.Tick())).ShouldContain("已经确认");
        Refusal.Of(() => move.Withdraw(Administrator, office.Tick())).ShouldContain("已经确认");
        move.Finish(office.Tick());
        (move.IsOpen, move.IsUnderWay).ShouldBe((false, false));
    }

    [Fact]
    public void What_was_withdrawn_or_never_confirmed_is_not_finished()
    {
        var move = Proposed();
        Refusal.Of(() => move.Finish(office.Tick())).ShouldContain("没有在进行");
        move.Withdraw(SecondAdministrator, office.Tick());
        Refusal.Of(() => move.Finish(office.Tick())).ShouldContain("没有在进行");
        Refusal.Of(() => move.Confirm(SecondAdministrator, office.Tick())).ShouldContain("已经撤销");
    }

    [Fact]
    public void A_move_has_a_reason_and_leads_to_another_version_of_the_same_workflow()
    {
        Refusal.Of(() => WorkflowMove.Propose(Administrator, First, Second, " ", [], office.Tick())).ShouldContain("理由");
        Refusal.Of(() => WorkflowMove.Propose(Administrator, First, First, "新版流程", [], office.Tick())).ShouldContain("两个不同版本");
        Refusal.Of(() => WorkflowMove.Propose(Administrator, First, Migration.Version("hebei-annual").Definition, "新版流程", [], office.Tick()))
            .ShouldContain("同一流程");
    }

    private Actor Administrator => office.AtWork(office.Administrator);

    private Actor SecondAdministrator => office.AtWork(
        office.Everybody.FirstOrDefault(p => p.Name == "管行乙") ?? office.Appoint("管行乙", Role.Administrator, office.Bureau));

    private WorkflowMove Proposed() => Propose(Administrator);

    private WorkflowMove Propose(Actor person, params WorkflowMove[] others) => WorkflowMove.Propose(person, First, Second, "新版流程", others, office.Tick());
}
