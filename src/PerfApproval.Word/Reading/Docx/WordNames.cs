using System.Xml;

namespace PerfApproval.Word.Reading.Docx;

/// <summary>The names that matter in a Word document, the same for the transitional and the strict namespaces.</summary>
internal static class WordNames
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Math = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private const string StrictMath = "http://purl.oclc.org/ooxml/officeDocument/math";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /// <summary>The local name of a Word element; elements of other vocabularies carry a prefix, or none matter: empty.</summary>
    public static string Of(XmlReader reader) => reader.NamespaceURI switch
    {
        Transitional or Strict => reader.LocalName,
        Math or StrictMath => reader.LocalName == "t" ? "m:t" : "",
        Compatibility => $"mc:{reader.LocalName}",
        _ => "",
    };

    public static string? Attribute(XmlReader reader, string name) =>
        reader.GetAttribute(name, Transitional) ?? reader.GetAttribute(name, Strict);

    public static string? Value(XmlReader reader) => Attribute(reader, "val");

    /// <summary>A switch like w:vanish is on unless its value says no.</summary>
    public static bool IsOn(XmlReader reader) => Value(reader) is not ("0" or "false" or "off");

    /// <summary>A number attribute; the default when it is missing or no sensible number.</summary>
    public static int Number(string? text, int otherwise) =>
        int.TryParse(text, System.Globalization.NumberStyles.Integer, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number : otherwise;
}
