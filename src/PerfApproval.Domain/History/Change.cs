namespace PerfApproval.Domain.History;

/// <summary>What one person did to a cell or a row of a target table (变动), and when.</summary>
public abstract class Change
{
    private protected Change() { }

    public Guid BureauId { get; private protected set; }

    public Guid TableId { get; private protected set; }

    /// <summary>Rises in the order in which the changes were made.</summary>
    public int Position { get; private protected set; }

    public ChangeKind Kind { get; private protected set; }

    /// <summary>The indicator, or the item of an overall target; null for a cell of the table itself.</summary>
    public Guid? RowId { get; private protected set; }

    /// <summary>What the row was called then; null for a cell of the table itself.</summary>
    public string? RowName { get; private protected set; }

    /// <summary>The cell; for a row that came, went or moved the one that <see cref="Before"/> and <see cref="After"/> tell of.</summary>
    public string Field { get; private protected set; } = "";

    public string Before { get; private protected set; } = "";

    public string After { get; private protected set; } = "";

    public Guid PersonId { get; private protected set; }

    public DateTimeOffset At { get; private protected set; }
}

/// <summary>修改, 新增, 删除 or 移位.</summary>
public enum ChangeKind
{
    Edited,
    Added,
    Removed,
    Moved,
}
