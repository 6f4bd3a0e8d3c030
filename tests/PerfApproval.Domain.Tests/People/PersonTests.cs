using PerfApproval.Domain.People;

namespace PerfApproval.Domain.Tests.People;

public sealed class PersonTests
{
    [Theory]
    [InlineData("022-12345678 转 123")]
    [InlineData(" 13800138000 ")]
    [InlineData("+86 (022) 1234-5678")]
    [InlineData("")]
    public void A_telephone_number_is_kept_as_people_write_it(string number)
    {
        var person = Somebody();
        person.CallAt(number);
        person.Phone.ShouldBe(number.Trim());
    }

    [Theory]
    [InlineData("请发邮件")]
    [InlineData("1234")]
    [InlineData("13800138000<script>")]
    [InlineData("12345678\n转 9")]
    public void What_is_no_telephone_number_is_refused_and_the_old_one_stays(string number)
    {
        var person = Somebody();
        person.CallAt("022-12345678");
        Refusal.Of(() => person.CallAt(number)).ShouldContain("不是电话号码");
        person.Phone.ShouldBe("022-12345678");
    }

    private static Person Somebody() => new(Guid.NewGuid(), Guid.NewGuid(), "田报清", "tian@example.org");
}
