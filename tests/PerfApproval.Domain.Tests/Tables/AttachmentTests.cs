using PerfApproval.Domain.Tables;

namespace PerfApproval.Domain.Tests.Tables;

public sealed class AttachmentTests
{
    private readonly FiledTable filed = A.TargetTable().DraftedFor("tianjin-annual");

    [Fact]
    public void What_was_submitted_keeps_its_files_whatever_comes_and_goes_afterwards()
    {
        var first = Attach("批复.pdf", "一");
        filed.Submitted().ReturnedBy(filed.Office.DepartmentReviewer, "ReturnToPreparer");
        var second = Attach("测算.pdf", "二");
        Detach(first);

        filed.Table.AttachmentsIn(1).ShouldBe([first]);
        filed.Table.AttachmentsIn(2).ShouldBe([second]);
        filed.Table.Trail.Select(e => e.What).Where(w => w is "attached" or "detached").ShouldBe(["attached", "attached", "detached"]);
    }

    [Fact]
    public void A_file_may_come_back_after_it_was_taken_away_and_is_not_there_twice()
    {
        var file = Attach("批复.pdf", "一");
        Refusal.Of(() => Attach("批复（副本）.pdf", "一")).ShouldContain("“批复.pdf”已经上传过");

        Detach(file);
        Refusal.Of(() => Detach(file)).ShouldContain("可能已经删去");
        Attach("批复.pdf", "一");

        filed.Table.AttachmentsIn(1).ShouldHaveSingleItem().Id.ShouldNotBe(file.Id);
    }

    [Fact]
    public void Only_the_units_preparers_add_files_and_only_to_a_draft()
    {
        Refusal.Of(() => filed.Table.Attach(filed.Office.AtWork(filed.Office.DepartmentReviewer), AttachmentKind.Other, File("a.pdf", "x"), filed.Run)).ShouldContain("不是本单位的填报人");
        filed.Submitted();
        Refusal.Of(() => Attach("批复.pdf", "一")).ShouldContain("不能修改");
    }

    [Fact]
    public void No_more_than_twenty_files_go_with_a_table()
    {
        for (var number = 0; number < 20; number++) Attach($"{number}.pdf", $"{number}");
        Refusal.Of(() => Attach("更多.pdf", "更多")).ShouldContain("最多带 20 个附件");
    }

    [Theory]
    [InlineData("病毒.exe", "MZ", "类型不能作附件")]
    [InlineData("没有扩展名", "%PDF-", "类型不能作附件")]
    [InlineData("改名.pdf", "PK\u0003\u0004", "内容与扩展名不符")]
    [InlineData("网页.html", "<script>", "类型不能作附件")]
    [InlineData("空.pdf", "", "是空文件")]
    [InlineData("../..", "%PDF-", "")]
    public void Files_of_other_kinds_and_files_that_are_not_what_they_say_are_refused(string name, string content, string sentence) =>
        Refusal.Of(() => new AttachedFile(name, System.Text.Encoding.Latin1.GetBytes(content))).ShouldContain(sentence);

    [Theory]
    [InlineData(@"C:\资料\批复.pdf", "批复.pdf")]
    [InlineData("../../批复.pdf", "批复.pdf")]
    [InlineData("批\r\n复\"<b>.pdf", "批复b.pdf")]
    public void The_name_of_a_file_is_kept_without_what_could_lead_elsewhere(string name, string kept) => File(name, "x").Name.ShouldBe(kept);

    [Fact]
    public void Whoever_adds_a_file_has_prepared_the_table()
    {
        var second = filed.Office.Appoint("田二清", PerfApproval.Domain.People.Role.Preparer, filed.Office.Unit);
        filed.Table.Attach(filed.Office.AtWork(second), AttachmentKind.Grounds, File("批复.pdf", "一"), filed.Run);
        filed.Table.Preparers.ShouldContain(second.Id);
    }

    private Attachment Attach(string name, string content) =>
        filed.Table.Attach(filed.Office.AtWork(filed.Office.Preparer), AttachmentKind.Calculation, File(name, content), filed.Run);

    private Attachment Detach(Attachment attachment) => filed.Table.Detach(filed.Office.AtWork(filed.Office.Preparer), attachment.Id, filed.Run);

    private static AttachedFile File(string name, string content) => new(name, System.Text.Encoding.UTF8.GetBytes($"%PDF-1.7 {content}"));
}
