namespace PerfApproval.Domain.Tables;

/// <summary>How the person who decided had proved to be that person.</summary>
public enum Factor
{
    /// <summary>Signed in with a password in this session.</summary>
    Session,
}
