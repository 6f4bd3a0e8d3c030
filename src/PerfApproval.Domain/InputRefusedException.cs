namespace PerfApproval.Domain;

/// <summary>A file cannot be used; the message is one Chinese sentence that says where, what is wrong and what to do.</summary>
public sealed class InputRefusedException : RuleBrokenException
{
    public InputRefusedException(string sentence) : base(sentence) { }

    public InputRefusedException(string sentence, Exception cause) : base(sentence, cause) { }
}
