using System.Text;
using Microsoft.EntityFrameworkCore;

namespace PerfApproval.Web.Data;

/// <summary>Columns are called as the scripts call them: PersonId is person_id, where the model gives no other name.</summary>
internal static class SnakeCase
{
    public static void Apply(ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => p.GetColumnName() == p.Name))
            property.SetColumnName(Of(property.Name));
    }

    public static string Of(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsAsciiLetterUpper(name[i]) && i > 0 && !char.IsAsciiLetterUpper(name[i - 1])) snake.Append('_');
            snake.Append(char.ToLowerInvariant(name[i]));
        }

        return snake.ToString();
    }
}
