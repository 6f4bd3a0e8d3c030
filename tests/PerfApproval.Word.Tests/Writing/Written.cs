using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PerfApproval.Domain.Documents;
using PerfApproval.Word.Tests.Comparison;
using PerfApproval.Word.Writing;

namespace PerfApproval.Word.Tests.Writing;

/// <summary>A written document, as its readers see it.</summary>
internal sealed class Written(byte[] bytes)
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static TemplateCatalog Templates { get; } = TemplateCatalog.Load(Path.Combine(AppContext.BaseDirectory, "templates"));

    public byte[] Bytes { get; } = bytes;

    public string Text => DocumentText.Of(Open());

    /// <summary>Without cover, title and contents.</summary>
    public string Forms => DocumentText.OfForms(Open());

    public XElement Body => Part("word/document.xml").Element(W + "body")!;

    public IEnumerable<XElement> Paragraphs => Body.Descendants(W + "p");

    public static Written From(params TargetDocument[] units) => From(Templates[units[0].Form], units);

    public static Written From(DocumentTemplate template, params TargetDocument[] units)
    {
        using var output = new MemoryStream();
        template.Write(units, Imprint.Of(units[0]), output);
        return new Written(output.ToArray());
    }

    public MemoryStream Open() => new(Bytes);

    public XElement Part(string name)
    {
        using var package = new ZipArchive(Open());
        using var part = package.GetEntry(name)!.Open();
        return XDocument.Load(part).Root!;
    }

    public IReadOnlyList<string> PartNames()
    {
        using var package = new ZipArchive(Open());
        return [.. package.Entries.Select(e => e.FullName)];
    }

    /// <summary>What a schema-minded reader would complain about.</summary>
    public IReadOnlyList<string> Faults(FileFormatVersions version = FileFormatVersions.Office2019)
    {
        using var package = WordprocessingDocument.Open(Open(), isEditable: false);
        return [.. new OpenXmlValidator(version).Validate(package).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];
    }
}
