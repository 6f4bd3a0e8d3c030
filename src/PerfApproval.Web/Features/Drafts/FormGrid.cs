using PerfApproval.Domain.Forms;

namespace PerfApproval.Web.Features.Drafts;

/// <summary>The columns of a form's layout: which of them hold labels more often than texts, and so can be narrow.</summary>
public static class FormGrid
{
    public static IReadOnlyList<bool> LabelColumns(Form form)
    {
        var width = form.Layout.Count == 0 ? 0 : form.Layout[0].Sum(c => c.Span);
        var (labels, covered) = (new int[width], new int[width]);
        foreach (var row in form.Layout)
        {
            var column = 0;
            foreach (var cell in row)
            {
                while (column < width && covered[column] > 0) column++;
                if (column < width) labels[column] += cell is { Label: not null, Span: 1 } ? 1 : cell.Field is null ? 0 : -1;
                for (var end = Math.Min(width, column + cell.Span); column < end; column++) covered[column] = cell.Rows;
            }

            for (var i = 0; i < width; i++) covered[i] = Math.Max(0, covered[i] - 1);
        }

        return [.. labels.Select(more => more > 0)];
    }
}
