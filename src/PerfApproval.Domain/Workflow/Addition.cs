namespace PerfApproval.Domain.Workflow;

/// <summary>加签: where an added reviewer stands to the one who added them.</summary>
public enum Addition
{
    /// <summary>前加签: decides first.</summary>
    Before,

    /// <summary>后加签: decides afterwards, before the stage is settled.</summary>
    After,
}
