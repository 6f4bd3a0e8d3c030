using PerfApproval.Domain.Publications;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Tests.Tables;

namespace PerfApproval.Domain.Tests.Publications;

public sealed class PersonalTraceTests
{
    [Theory]
    [InlineData("联系人张三，11010519491231002X", PersonalTraceKind.IdentityNumber, "11010519491231002X")]
    [InlineData("身份证号：１１０１０５１９４９１２３１００２x。", PersonalTraceKind.IdentityNumber, "１１０１０５１９４９１２３１００２x")]
    [InlineData("电话13800138000", PersonalTraceKind.Telephone, "13800138000")]
    [InlineData("请拨138 0013 8000咨询", PersonalTraceKind.Telephone, "138 0013 8000")]
    [InlineData("138-0013-8000", PersonalTraceKind.Telephone, "138-0013-8000")]
    [InlineData("值班电话（022）12345678，或 022-23456789", PersonalTraceKind.Telephone, "022-23456789")]
    [InlineData("１３８００１３８０００", PersonalTraceKind.Telephone, "１３８００１３８０００")]
    public void Identity_and_telephone_numbers_are_found_however_they_are_written(string text, PersonalTraceKind kind, string found)
    {
        var trace = PersonalTrace.In(Guid.NewGuid(), Saying(text)).ShouldHaveSingleItem();
        (trace.Kind, trace.Found, trace.Field).ShouldBe((kind, found, "purpose"));
        trace.Masked.ShouldNotBe(found);
    }

    [Theory]
    [InlineData("13020023P00003910076Y")]
    [InlineData("预算 13800138000.00 元")]
    [InlineData("110105194912310021")]
    [InlineData("合同编号 20260113800138000")]
    [InlineData("完成 12345 人次，金额 3356168.79 元，2023 年 1 月至 12 月，7*24 小时")]
    [InlineData("文号 0201234")]
    public void Codes_amounts_and_dates_are_no_persons_numbers(string text) => PersonalTrace.In(Guid.NewGuid(), Saying(text)).ShouldBeEmpty();

    [Fact]
    public void A_number_in_an_indicator_is_told_with_the_indicator()
    {
        var content = A.TargetTable().Content("tianjin");
        content = content with { Project = content.Project! with { Indicators = [content.Project.Indicators[0] with { Name = "热线接通率", Basis = "热线13800138000" }] } };

        PersonalTrace.In(Guid.NewGuid(), content).ShouldHaveSingleItem().ShouldSatisfyAllConditions(t => t.Row.ShouldBe("热线接通率"), t => t.Field.ShouldBe("basis"));
    }

    [Fact]
    public void The_samples_that_were_published_hold_none_that_would_stop_them()
    {
        foreach (var region in new[] { "tianjin", "hebei", "shanghai" })
            PersonalTrace.In(Guid.NewGuid(), A.TargetTable().Content(region)).ShouldBeEmpty();
    }

    private static TargetContent Saying(string text)
    {
        var content = A.TargetTable().Content("tianjin");
        return content with { Project = content.Project! with { Purpose = [text] } };
    }
}
