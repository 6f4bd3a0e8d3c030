using System.Globalization;
using System.Xml.Linq;
using static PerfApproval.Word.Writing.Templates.WordXml;

namespace PerfApproval.Word.Writing.Templates;

/// <summary>Takes out of a template what its editing left behind: tracked changes (accepted), comments, proofing marks, editing ids, stale bookmarks.</summary>
internal static class TemplateCleaning
{
    private static readonly HashSet<XName> Dropped = Names(
        "proofErr", "lastRenderedPageBreak", "commentRangeStart", "commentRangeEnd", "commentReference", "permStart", "permEnd",
        "del", "moveFrom", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
        "pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange", "tblGridChange",
        "numberingChange", "cellIns", "cellDel", "cellMerge", "customXmlInsRangeStart", "customXmlInsRangeEnd",
        "customXmlDelRangeStart", "customXmlDelRangeEnd",
        // A repeated block would print bookmarks of the same name; the headings get their own.
        "bookmarkStart", "bookmarkEnd");

    private static readonly HashSet<XName> Unwrapped = Names("ins", "moveTo", "smartTag", "customXml");

    public static void Run(XElement root)
    {
        OnePrefix(root);
        root.Descendants(Row).Where(r => r.Element(W + "trPr")?.Element(W + "del") is not null).ToList().ForEach(r => r.Remove());
        root.Descendants().Where(e => Dropped.Contains(e.Name)).ToList().ForEach(e => e.Remove());
        foreach (var wrapper in root.Descendants().Where(e => Unwrapped.Contains(e.Name)).Reverse().ToList())
        {
            wrapper.Elements(W + "smartTagPr").Concat(wrapper.Elements(W + "customXmlPr")).Remove();
            wrapper.ReplaceWith(wrapper.Nodes());
        }

        foreach (var property in root.Descendants(W + "trPr").Elements().ToList()) SwitchPlainly(property);
        foreach (var grid in root.Descendants(W + "docGrid").ToList()) KeepInRange(grid);
        foreach (var section in root.Descendants(Section).Where(s => s.Parent!.Name == ParagraphProperties).ToList()) MoveToEnd(section);
        root.DescendantNodes().OfType<XProcessingInstruction>().ToList().ForEach(i => i.Remove());
        root.DescendantsAndSelf().SelectMany(e => e.Attributes()).Where(IsEditingTrace).ToList().ForEach(a => a.Remove());
    }

    private static HashSet<XName> Names(params string[] names) => [.. names.Select(n => W + n)];

    // The compiled pieces say w:, whatever prefix the program used that saved the template.
    private static void OnePrefix(XElement root)
    {
        root.DescendantsAndSelf().Attributes().Where(a => a.IsNamespaceDeclaration && a.Value == Main).ToList().ForEach(a => a.Remove());
        root.Add(new XAttribute(XNamespace.Xmlns + "w", Main));
    }

    // LibreOffice writes <w:cantSplit w:val="true"/>, which the schema does not know there.
    private static void SwitchPlainly(XElement property)
    {
        if (property.Val() is "false" or "0" or "off") property.Remove();
        if (property.Val() is "true" or "1" or "on") property.Attribute(Value)!.Remove();
    }

    // LibreOffice writes the section before the style, the schema wants it last.
    private static void MoveToEnd(XElement section)
    {
        var properties = section.Parent!;
        section.Remove();
        properties.Add(section);
    }

    // LibreOffice writes a negative distance as an unsigned number.
    private static void KeepInRange(XElement grid)
    {
        if (uint.TryParse((string?)grid.Attribute(W + "charSpace"), NumberStyles.None, CultureInfo.InvariantCulture, out var space))
            grid.SetAttributeValue(W + "charSpace", unchecked((int)space));
    }

    private static bool IsEditingTrace(XAttribute attribute) =>
        (attribute.Name.Namespace == W && (attribute.Name.LocalName.StartsWith("rsid", StringComparison.Ordinal) || attribute.Name.LocalName == "dirty"))
        || attribute.Name.LocalName is "paraId" or "textId";
}
