using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Rules;

namespace PerfApproval.Domain.Tables;

/// <summary>Writes what a rule proposes into the cells of a table's content.</summary>
internal static class MendedCells
{
    /// <returns>Null where there is no such cell, or it says something else than the proposal began with.</returns>
    public static TargetContent? Mended(this TargetContent content, Mend mend, Form form)
    {
        var (row, field) = (mend.Place.RowId, mend.Place.Field);
        if (content.Project is { } project && row is null)
        {
            var texts = FieldTexts.Of(project, content.Unit, content.Year);
            if (!form.Has(field) || texts.Text(field) != mend.Before) return null;
            texts[field] = mend.After.Length == 0 ? [] : mend.After.Split('\n');
            return content with { Project = texts.ToProject(form, project.Number, project.Indicators) };
        }

        return content.Read(row, field) == mend.Before ? content.With(new ProposedCorrection(row, field, mend.Before, mend.After), form) : null;
    }
}
