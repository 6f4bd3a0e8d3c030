using System.Xml.Linq;
using PerfApproval.Domain;
using PerfApproval.Domain.Forms;

namespace PerfApproval.Word.Writing.Templates;

/// <summary>What the steps of compiling one part of a template share.</summary>
internal sealed class Compilation(Form form, Vocabulary vocabulary, StyleSheet styles, string part, XElement root)
{
    public Form Form { get; } = form;

    public Vocabulary Vocabulary { get; } = vocabulary;

    public StyleSheet Styles { get; } = styles;

    public Markup Markup { get; } = new();

    public XElement Root { get; } = root;

    public HashSet<TemplateField> Used { get; } = [];

    /// <summary>An element as it stands inside the part, without the namespaces its root declares.</summary>
    public string Fragment(XElement? element)
    {
        if (element is null) return "";
        var declared = Root.Attributes().Where(a => a.IsNamespaceDeclaration).ToList();
        var inside = new XElement(element);
        _ = new XElement(Root.Name, declared, inside);
        return declared.Aggregate(inside.ToString(SaveOptions.DisableFormatting), (xml, d) => xml.Replace($" {d}", "", StringComparison.Ordinal));
    }

    /// <summary>A refusal that names the template, the place and what to do.</summary>
    public InputRefusedException Refusal(XElement place, string sentence) =>
        new($"模板 {part} {TemplatePlace.Of(place)}：{sentence}");
}
