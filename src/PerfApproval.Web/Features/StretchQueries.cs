using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace PerfApproval.Web.Features;

/// <summary>Orders rows by a moment, the latest first, and finds a stretch of them by an index that has the moment and the id.</summary>
public static class StretchQueries
{
    /// <returns>One more than a stretch takes if there are so many; going backward the nearest first.</returns>
    public static IQueryable<T> Stretched<T>(
        this IQueryable<T> rows, StretchStart start, Expression<Func<T, DateTimeOffset>> at, Expression<Func<T, Guid>> id)
    {
        if (start.Moment is { } moment) rows = rows.Where(Beyond(moment, start.IsBackward, at, id));
        var ordered = start.IsBackward ? rows.OrderBy(at).ThenBy(id) : rows.OrderByDescending(at).ThenByDescending(id);
        return ordered.Take(StretchStart.Length + 1);
    }

    // (at, id) < (moment): compared as a row, which an index over both answers.
    private static Expression<Func<T, bool>> Beyond<T>(
        (DateTimeOffset At, Guid Id) moment, bool backward, Expression<Func<T, DateTimeOffset>> at, Expression<Func<T, Guid>> id)
    {
        var row = at.Parameters[0];
        var key = Pair(at.Body, new Renamed(id.Parameters[0], row).Visit(id.Body));
        // Captured, so that the values are parameters of one and the same statement, which is compiled once.
        var (markedAt, markedId) = moment;
        Expression<Func<DateTimeOffset>> thatAt = () => markedAt;
        Expression<Func<Guid>> thatId = () => markedId;
        var bound = Pair(thatAt.Body, thatId.Body);
        var compare = backward ? nameof(NpgsqlDbFunctionsExtensions.GreaterThan) : nameof(NpgsqlDbFunctionsExtensions.LessThan);
        var method = typeof(NpgsqlDbFunctionsExtensions).GetMethod(compare, [typeof(DbFunctions), typeof(ITuple), typeof(ITuple)])!;
        return Expression.Lambda<Func<T, bool>>(Expression.Call(method, Expression.Constant(EF.Functions), Boxed(key), Boxed(bound)), row);
    }

    private static MethodCallExpression Pair(Expression at, Expression id) =>
        Expression.Call(typeof(ValueTuple), nameof(ValueTuple.Create), [typeof(DateTimeOffset), typeof(Guid)], at, id);

    private static UnaryExpression Boxed(Expression pair) => Expression.Convert(pair, typeof(ITuple));

    private sealed class Renamed(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
