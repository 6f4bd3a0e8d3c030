using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.TargetTables;

/// <summary>One target table.</summary>
public sealed class Table(CurrentActor current, TableReading reading) : TablePage(current, reading);
