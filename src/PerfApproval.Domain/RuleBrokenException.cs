namespace PerfApproval.Domain;

/// <summary>A rule of the business was not kept; the message is a Chinese sentence for the user that says what to do next.</summary>
public class RuleBrokenException : Exception
{
    public RuleBrokenException(string sentence) : base(sentence) { }

    public RuleBrokenException(string sentence, Exception cause) : base(sentence, cause) { }
}
