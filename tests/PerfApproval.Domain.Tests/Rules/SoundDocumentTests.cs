using PerfApproval.Domain.Rules;

namespace PerfApproval.Domain.Tests.Rules;

public sealed class SoundDocumentTests
{
    [Theory]
    [InlineData("hebei")]
    [InlineData("tianjin")]
    [InlineData("shanghai")]
    public void A_document_that_a_reviewer_would_let_pass_is_let_pass(string form) =>
        SoundDocument.Findings(SoundDocument.Of(form)).Where(f => f.Severity > Severity.Hint || f.Outcome == FindingOutcome.CannotTell)
            .Select(f => $"{f.Rule} 表 {f.Tables[0] + 1} {f.Place.Label}：{f.Message}").ShouldBeEmpty();
}
