using System.Text.RegularExpressions;

namespace PerfApproval.Domain.People;

/// <summary>Somebody who prepares, reviews, publishes, administers or audits; one person, whatever roles are held.</summary>
public sealed partial class Person(Guid bureauId, Guid id, string name, string email)
{
    public Guid BureauId { get; private set; } = bureauId;

    public Guid Id { get; private set; } = id;

    public string Name { get; private set; } = name;

    public string Email { get; private set; } = email;

    /// <summary>Where colleagues call; empty where the person has not said.</summary>
    public string Phone { get; private set; } = "";

    /// <exception cref="RuleBrokenException">Not a telephone number.</exception>
    public void CallAt(string phone)
    {
        var number = phone.Trim();
        if (number.Length > 0 && !Number().IsMatch(number))
            throw new RuleBrokenException($"“{number}”不是电话号码；请只写数字和 + - ( ) 等符号，分机写作“转 123”，例如 022-12345678 转 123。");
        Phone = number;
    }

    [GeneratedRegex(@"\A[0-9+()（）\- ]{5,25}( *转 *[0-9]{1,8})?\z")]
    private static partial Regex Number();
}
