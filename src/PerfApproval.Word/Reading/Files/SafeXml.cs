using System.Xml;

namespace PerfApproval.Word.Reading.Files;

/// <summary>Reads XML that anybody may have written: no document type, no entities, no outside, no endless depth.</summary>
internal static class SafeXml
{
    public static XmlReader Open(Stream part) => XmlReader.Create(part, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    });

    /// <exception cref="XmlException">Elements are nested deeper than any document nests them.</exception>
    public static void CheckDepth(XmlReader reader)
    {
        if (reader.Depth <= ReadingLimits.XmlDepth) return;
        var at = (IXmlLineInfo)reader;
        throw new XmlException("Nested too deep.", null, at.LineNumber, at.LinePosition);
    }
}
