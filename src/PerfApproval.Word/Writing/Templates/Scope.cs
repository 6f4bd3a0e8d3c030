namespace PerfApproval.Word.Writing.Templates;

/// <summary>What a field belongs to, and so between which block marks its tag may stand.</summary>
internal enum Scope
{
    Document,
    Unit,
    Overall,
    Item,
    Project,
    Indicator,
}
