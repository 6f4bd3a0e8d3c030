namespace PerfApproval.Domain.Workflow;

/// <summary>How good a table is in a reviewer's opinion, best first (财预〔2015〕88号, art. 25).</summary>
public enum Rating
{
    /// <summary>优: goes on.</summary>
    Excellent,

    /// <summary>良: is put right with the unit and goes on.</summary>
    Good,

    /// <summary>中: is revised and submitted again.</summary>
    Fair,

    /// <summary>差: may not enter the budget.</summary>
    Poor,
}
