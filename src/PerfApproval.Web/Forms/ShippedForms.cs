using PerfApproval.Domain.Forms;

namespace PerfApproval.Web.Forms;

/// <summary>The forms that lie beside the program, one folder each.</summary>
public static class ShippedForms
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "templates");

    /// <exception cref="Domain.InputRefusedException">A form definition is not valid: the sentence names file and line.</exception>
    public static FormCatalog Read() => new(Directory.EnumerateDirectories(Folder).Order(StringComparer.Ordinal)
        .Select(folder => Path.Combine(folder, "form.json"))
        .Where(File.Exists)
        .Select(path => FormCatalog.Read(File.ReadAllText(path), Path.GetRelativePath(AppContext.BaseDirectory, path))));
}
