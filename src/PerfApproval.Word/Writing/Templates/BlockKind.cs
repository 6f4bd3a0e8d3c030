namespace PerfApproval.Word.Writing.Templates;

/// <summary>The parts of a template that are repeated or left out.</summary>
internal enum BlockKind
{
    /// <summary>单位: once for each unit of the document.</summary>
    Unit,

    /// <summary>多家单位: only where a document gathers several units.</summary>
    SeveralUnits,

    /// <summary>单位之间: between two units.</summary>
    BetweenUnits,

    /// <summary>整体: only where the unit has an overall target.</summary>
    Overall,

    /// <summary>分项: once for each item of the overall target.</summary>
    Item,

    /// <summary>项目: once for each project.</summary>
    Project,

    /// <summary>项目之间: between two projects.</summary>
    BetweenProjects,
}
