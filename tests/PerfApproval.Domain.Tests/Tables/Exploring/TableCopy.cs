using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using PerfApproval.Domain.Auditing;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>Copies a target table, so that something can be tried on it and forgotten; the domain needs no verb for that.</summary>
internal static class TableCopy
{
    private static readonly MethodInfo Clone =
        typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!;

    private static readonly Func<object, object> Shallow = Clone.CreateDelegate<Func<object, object>>();

    private static readonly FieldInfo[] Fields = FieldsOf(typeof(TargetTable));

    // Asked millions of times: compiled, not reflected.
    private static readonly Func<object, object?>[] Told = [.. Fields.Where(f => f.FieldType != typeof(List<AuditEntry>)).Select(Reader)];

    private static readonly Func<object, object?>[] ToldOfTasks = [.. FieldsOf(typeof(ReviewTask)).Select(Reader)];

    private static readonly FieldInfo[] Lists = [.. Fields.Where(f => typeof(IList).IsAssignableFrom(f.FieldType) && f.FieldType.IsGenericType && f.FieldType.GetGenericTypeDefinition() == typeof(List<>))];

    /// <summary>Of all its rows only tasks ever change, so that all others are shared; the audit entries so far are left out, as where only a chain's head was read.</summary>
    public static TargetTable Copy(this TargetTable table)
    {
        var copy = (TargetTable)Shallow(table);
        foreach (var field in Lists) field.SetValue(copy, CopyOf((IList)field.GetValue(table)!));
        return copy;
    }

    /// <summary>Whether two copies say the same in every field, of themselves and of their rows; the head of the trail stands for its entries.</summary>
    public static bool IsJustLike(this TargetTable one, TargetTable other) => Told.All(told => Same(told(one), told(other)));

    private static object CopyOf(IList list)
    {
        if (list is List<ReviewTask> tasks) return tasks.ConvertAll(t => (ReviewTask)Shallow(t));
        var copy = (IList)Activator.CreateInstance(list.GetType())!;
        if (list is List<AuditEntry>) return copy;
        foreach (var row in list) copy.Add(row);
        return copy;
    }

    private static bool Same(object? one, object? other)
    {
        if (ReferenceEquals(one, other)) return true;
        if (one is ReviewTask task && other is ReviewTask same) return ToldOfTasks.All(told => Same(told(task), told(same)));
        if (one is not IList list || other is not IList others) return Equals(one, other);
        return list.Count == others.Count && Enumerable.Range(0, list.Count).All(i => Same(list[i], others[i]));
    }

    private static Func<object, object?> Reader(FieldInfo field)
    {
        var row = Expression.Parameter(typeof(object));
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(Expression.Field(Expression.Convert(row, field.DeclaringType!), field), typeof(object)), row).Compile();
    }

    private static FieldInfo[] FieldsOf(Type type) => type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public);
}
