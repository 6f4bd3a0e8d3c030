using System.IO.Compression;
using System.Text;
using PerfApproval.Domain.Forms;
using PerfApproval.Word.Writing;

namespace PerfApproval.Word.Tests.Writing;

/// <summary>A Word template as an official might have saved it, made from a few lines of WordprocessingML.</summary>
internal sealed class TemplateFile
{
    private const string Namespaces =
        """xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" """;

    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>Every field of the Tianjin form, in the shortest template it can have.</summary>
    public const string Tianjin = """
        <w:p><w:r><w:t>{{#项目}}</w:t></w:r></w:p>
        <w:p><w:r><w:t>{{序号}}.{{项目名称}}绩效目标表</w:t></w:r></w:p>
        <w:p><w:r><w:t>{{编报单位}}|{{预算数}}|{{财政资金}}|{{其他资金}}</w:t></w:r></w:p>
        <w:p><w:r><w:t>{{资金用途}}</w:t></w:r></w:p>
        <w:p><w:r><w:t>{{绩效目标}}</w:t></w:r></w:p>
        """ + Indicators + """
        <w:p><w:r><w:t>{{/项目}}</w:t></w:r></w:p>
        """;

    public const string Indicators = """
        <w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1000"/></w:tblGrid>
        <w:tr><w:tc><w:tcPr><w:tcW w:w="5000" w:type="dxa"/><w:gridSpan w:val="5"/></w:tcPr><w:p><w:r><w:t>指标</w:t></w:r></w:p></w:tc></w:tr>
        """ + SampleRow + "</w:tbl>";

    public const string SampleRow = """
        <w:tr><w:tc><w:p><w:r><w:t>{{一级指标}}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{{二级指标}}</w:t></w:r></w:p></w:tc>
        <w:tc><w:p><w:r><w:t>{{三级指标}}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{{绩效指标描述}}</w:t></w:r></w:p></w:tc>
        <w:tc><w:p><w:r><w:t>{{指标值}}</w:t></w:r></w:p></w:tc></w:tr>
        """;

    private readonly Dictionary<string, string> parts = new(StringComparer.Ordinal);
    private readonly List<string> links = [];
    private readonly List<string> types = [];

    public TemplateFile(string body)
    {
        Add("styles", "styles.xml", $"<w:styles {Namespaces}/>");
        parts["word/document.xml"] = $"<w:document {Namespaces}><w:body>{body}<w:sectPr/></w:body></w:document>";
        types.Add($"""<Override PartName="/word/document.xml" ContentType="{ContentType}document.main+xml"/>""");
    }

    public static DocumentTemplate Compile(Form form, string body) => new TemplateFile(body).Compile(form);

    public static DocumentTemplate Compile(string body) => Compile(Written.Templates.Forms["tianjin"], body);

    public TemplateFile WithStyles(string styles)
    {
        parts["word/styles.xml"] = $"<w:styles {Namespaces}>{styles}</w:styles>";
        return this;
    }

    public TemplateFile With(string kind, string file, string root, string content)
    {
        Add(kind, file, $"<w:{root} {Namespaces}>{content}</w:{root}>");
        return this;
    }

    public TemplateFile Replacing(string part, string xml)
    {
        parts[part] = xml;
        return this;
    }

    public TemplateFile WithMainType(string type)
    {
        types.RemoveAll(t => t.Contains("document.xml", StringComparison.Ordinal));
        types.Add($"""<Override PartName="/word/document.xml" ContentType="{type}"/>""");
        return this;
    }

    public DocumentTemplate Compile(Form form) => DocumentTemplate.Compile(form, Open(), "template.docx");

    public MemoryStream Open()
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{string.Concat(types)}</Types>""");
            Write(zip, "_rels/.rels", Links($"""<Relationship Id="rId1" Type="{Relationships}officeDocument" Target="word/document.xml"/>"""));
            Write(zip, "word/_rels/document.xml.rels", Links(string.Concat(links)));
            foreach (var (name, content) in parts) Write(zip, name, content);
        }

        file.Position = 0;
        return file;
    }

    private void Add(string kind, string file, string xml)
    {
        parts[$"word/{file}"] = xml;
        links.Add($"""<Relationship Id="r{links.Count + 1}" Type="{Relationships}{kind}" Target="{file}"/>""");
        types.Add($"""<Override PartName="/word/{file}" ContentType="{ContentType}{kind}+xml"/>""");
    }

    private static string Links(string links) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}</Relationships>""";

    private static void Write(ZipArchive zip, string name, string content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }
}
