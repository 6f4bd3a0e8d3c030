using PerfApproval.Domain;
using PerfApproval.Domain.Forms;

namespace PerfApproval.Word.Writing;

/// <summary>The forms of this installation with their Word templates: one folder for each, holding <c>form.json</c> and <c>template.docx</c>.</summary>
public sealed class TemplateCatalog
{
    private const string DefinitionFile = "form.json";
    private const string TemplateFile = "template.docx";

    private readonly Dictionary<string, DocumentTemplate> templates;

    private TemplateCatalog(Dictionary<string, DocumentTemplate> templates)
    {
        this.templates = templates;
        Forms = new FormCatalog(templates.Values.Select(t => t.Form));
    }

    public FormCatalog Forms { get; }

    /// <exception cref="RuleBrokenException">No form has this id.</exception>
    public DocumentTemplate this[string formId] => templates[Forms[formId].Id];

    /// <exception cref="InputRefusedException">A folder lacks one of its two files, or one of them cannot be used.</exception>
    public static TemplateCatalog Load(string folder)
    {
        if (!Directory.Exists(folder)) throw new InputRefusedException($"没有找到表式文件夹 {folder}，请检查安装是否完整。");
        var templates = new Dictionary<string, DocumentTemplate>(StringComparer.Ordinal);
        foreach (var formFolder in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            var template = LoadOne(formFolder);
            if (!templates.TryAdd(template.Form.Id, template))
                throw new InputRefusedException($"{formFolder} 的表式编号“{template.Form.Id}”与另一个文件夹重复，请改用别的编号。");
        }

        return templates.Count > 0 ? new TemplateCatalog(templates) : throw new InputRefusedException($"文件夹 {folder} 里没有任何表式，请检查安装是否完整。");
    }

    private static DocumentTemplate LoadOne(string folder)
    {
        var definition = Existing(folder, DefinitionFile, "表式定义");
        var template = Existing(folder, TemplateFile, "Word 模板");
        var form = FormCatalog.Read(File.ReadAllText(definition), definition);
        using var file = File.OpenRead(template);
        return DocumentTemplate.Compile(form, file, template);
    }

    private static string Existing(string folder, string file, string what)
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path) ? path : throw new InputRefusedException($"表式文件夹 {folder} 缺少{what} {file}，请补上，或删除这个文件夹。");
    }
}
