using FsCheck;
using FsCheck.Fluent;
using PerfApproval.Domain.Documents;
using PerfApproval.Word.Tests.Comparison;

namespace PerfApproval.Word.Tests.Writing;

public sealed class WritingPropertyTests
{
    [Theory]
    [InlineData("tianjin")]
    [InlineData("hebei")]
    [InlineData("shanghai")]
    public void Whatever_was_filed_is_printed_in_the_order_it_was_filed(string formId)
    {
        var form = Written.Templates.Forms[formId];

        Check(RandomDocuments.Of(form).ToArbitrary(), 60, document =>
            SameText.Differences(ExpectedText.Of(form, document), Written.From(document).Forms).ShouldBeEmpty());
    }

    [Theory]
    [InlineData("tianjin")]
    [InlineData("hebei")]
    [InlineData("shanghai")]
    public void Several_units_are_printed_one_after_the_other(string formId)
    {
        var form = Written.Templates.Forms[formId];

        Check(RandomDocuments.Of(form).ArrayOf(3).ToArbitrary(), 15, units =>
            SameText.Differences(ExpectedText.Of(form, units), Written.From(units).Forms).ShouldBeEmpty());
    }

    [Theory]
    [InlineData("tianjin")]
    [InlineData("hebei")]
    [InlineData("shanghai")]
    public void Word_finds_nothing_to_repair_in_any_document(string formId)
    {
        var form = Written.Templates.Forms[formId];

        Check(RandomDocuments.Of(form).ToArbitrary(), 12, document => Written.From(document).Faults().ShouldBeEmpty());
    }

    private static void Check<T>(Arbitrary<T> cases, int count, Action<T> holds) =>
        Prop.ForAll(cases, holds).Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithStartSize(10));
}
