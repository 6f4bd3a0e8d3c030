using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using PerfApproval.Domain.Auditing;

namespace PerfApproval.Domain.Tests.Auditing;

public sealed class AuditEntryTests
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 9, 30, 15, TimeSpan.FromHours(8));

    public static TheoryData<string, object?> Changes => new()
    {
        { nameof(AuditEntry.BureauId), Guid.NewGuid() },
        { nameof(AuditEntry.TableId), Guid.NewGuid() },
        { nameof(AuditEntry.Sequence), 3 },
        { nameof(AuditEntry.At), Morning.AddMicroseconds(1) },
        { nameof(AuditEntry.PersonId), Guid.NewGuid() },
        { nameof(AuditEntry.PersonId), null },
        { nameof(AuditEntry.What), "withdrawn" },
        { nameof(AuditEntry.Details), """{"reason":"同意"}""" },
        { nameof(AuditEntry.PreviousHash), new string('1', 64) },
        { nameof(AuditEntry.Hash), new string('1', 64) },
    };

    [Fact]
    public void The_first_entry_follows_the_origin_and_every_other_the_one_before()
    {
        var trail = Trail(3);

        trail[0].PreviousHash.ShouldBe(AuditEntry.Origin);
        trail.Select(e => e.Sequence).ShouldBe([1, 2, 3]);
        trail[2].PreviousHash.ShouldBe(trail[1].Hash);
        Holds(trail).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void An_entry_in_which_anything_was_changed_breaks_the_chain(string what, object? value)
    {
        var trail = Trail(3);
        var length = trail.Count;
        var head = trail[^1].Hash;

        typeof(AuditEntry).GetProperty(what)!.SetValue(trail[1], value);

        trail[1].ComputeHash().ShouldNotBe(trail[1].Hash);
        Chain.Holds(trail, length, head).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_trail_from_which_an_entry_is_missing_is_no_chain(int missing)
    {
        var trail = Trail(3);
        var head = trail[^1].Hash;
        trail.RemoveAt(missing);

        Chain.Holds(trail, 3, head).ShouldBeFalse();
        Chain.Holds(trail, 2, head).ShouldBeFalse();
    }

    [Fact]
    public void A_rewritten_entry_does_not_fit_what_follows_it()
    {
        var trail = Trail(3);
        var head = trail[^1].Hash;
        trail[1] = After(trail[0], "同意", Morning);

        Chain.Holds(trail, 3, head).ShouldBeFalse();
    }

    [Fact]
    public void The_hash_is_the_same_wherever_and_however_precisely_the_clock_was_read()
    {
        var table = Guid.NewGuid();
        AuditEntry At(DateTimeOffset at) => AuditEntry.After(AuditChain.Empty, table, table, null, "submitted", [], at);

        // The database keeps microseconds and gives the time back in UTC.
        At(Morning.AddTicks(7)).Hash.ShouldBe(At(Morning.ToUniversalTime()).Hash);
        At(Morning.AddTicks(7)).At.ShouldBe(Morning);
    }

    [Fact]
    public void Two_entries_that_say_the_same_in_another_order_have_the_same_hash()
    {
        AuditEntry Saying(JsonObject details) => AuditEntry.After(AuditChain.Empty, Guid.Empty, Guid.Empty, null, "decided", details, Morning);

        Saying(new() { ["verdict"] = "Return", ["reason"] = "偏低" }).Hash.ShouldBe(Saying(new() { ["reason"] = "偏低", ["verdict"] = "Return" }).Hash);
    }

    [Fact]
    public void Whatever_two_reasons_say_they_have_the_same_hash_only_when_they_are_the_same() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
            ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<NonNull<string>>(),
            (one, other) => HashOf(one.Get) == HashOf(other.Get) == (one.Get == other.Get)));

    private static string HashOf(string reason) =>
        AuditEntry.After(AuditChain.Empty, Guid.Empty, Guid.Empty, null, "decided", new() { ["reason"] = reason }, Morning).Hash;

    private static List<AuditEntry> Trail(int length)
    {
        var trail = new List<AuditEntry>();
        for (var number = 0; number < length; number++) trail.Add(After(number == 0 ? null : trail[^1], $"第 {number} 条", Morning));
        return trail;
    }

    private static AuditEntry After(AuditEntry? before, string reason, DateTimeOffset at) => AuditEntry.After(
        before is null ? AuditChain.Empty : new(before.Sequence, before.Hash),
        before?.BureauId ?? Guid.NewGuid(), before?.TableId ?? Guid.NewGuid(), before?.PersonId ?? Guid.NewGuid(), "decided", new() { ["reason"] = reason }, at);

    private static bool Holds(List<AuditEntry> trail) => Chain.Holds(trail, trail.Count, trail[^1].Hash);
}
