using System.Text;
using PerfApproval.Domain.Documents;

namespace PerfApproval.Word.Tests.Reading;

/// <summary>Reads texts written in a test.</summary>
internal static class Plain
{
    public static TargetDocument Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public static TargetDocument Read(byte[] bytes) => Samples.Reader.Read("test.txt", new MemoryStream(bytes));
}
