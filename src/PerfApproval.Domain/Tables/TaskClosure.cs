namespace PerfApproval.Domain.Tables;

/// <summary>Why a task closed.</summary>
public enum TaskClosure
{
    /// <summary>Its person decided.</summary>
    Decided,

    /// <summary>Others had decided already when its turn came (票签).</summary>
    DecidedByAnother,

    /// <summary>A return or a rejection ended the pass.</summary>
    PassEnded,

    /// <summary>撤回: the preparer withdrew the table.</summary>
    Withdrawn,

    Published,

    /// <summary>转办, 改派: it was given to somebody else.</summary>
    Transferred,

    /// <summary>减签: who had added the reviewer took it away.</summary>
    Removed,

    /// <summary>取消审核: the decision that had led here was taken back.</summary>
    TakenBack,

    /// <summary>Its person lost the role, or others gained it.</summary>
    RolesChanged,

    /// <summary>The deadline passed and the definition moved the table on.</summary>
    TimedOut,

    /// <summary>终止: the unit gave the table up.</summary>
    Terminated,

    /// <summary>The table moved to a new version of its workflow.</summary>
    Moved,
}
