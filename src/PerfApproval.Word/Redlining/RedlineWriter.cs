using System.Xml;
using System.Xml.Linq;
using PerfApproval.Word.Redlining.Matching;
using PerfApproval.Word.Redlining.Passages;
using PerfApproval.Word.Writing;
using PerfApproval.Word.Writing.Packaging;
using PerfApproval.Word.Writing.Pages;
using PerfApproval.Word.Writing.Templates;

namespace PerfApproval.Word.Redlining;

/// <summary>Writes the official document with tracked changes (修订): accepting all gives exactly the later document, rejecting all exactly the earlier one.</summary>
/// <param name="office">Lays both documents out, so that their contents name the exact pages; without it they are estimated.</param>
public sealed class RedlineWriter(LibreOffice? office)
{
    private static readonly XmlWriterSettings Plain = new() { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None };

    public async Task<RedlineSummary> WriteAsync(
        DocumentTemplate template, Edition before, Edition after, Authorship authorship, Stream output, CancellationToken stop)
    {
        var writer = new DocumentWriter(office);
        var earlier = await writer.OutlineAsync(template, before.Units, before.Imprint, stop);
        var later = await writer.OutlineAsync(template, after.Units, after.Imprint, stop);
        var match = EditionMatch.Of(before, after);
        var redliner = new PartRedliner(match, template.Form, authorship);
        template.Write(after.Imprint, (part, content) =>
        {
            stop.ThrowIfCancellationRequested();
            Write(redliner.Run(Marked(template, part, match.Before, earlier), Marked(template, part, match.After, later)), content);
        }, output);
        return RedlineSummary.Of(match, template.Form);
    }

    private static XElement Marked(DocumentTemplate template, CompiledPart part, Edition edition, IReadOnlyList<OutlineEntry> outline)
    {
        using var xml = new MemoryStream();
        using (var content = new Utf8Output(xml))
        {
            new BodyWalk(template.Form, edition.Units, edition.Imprint, new MarkedSink(content, outline)).Run(part.Content);
            content.Flush();
        }

        return WordXml.Load(xml.ToArray()).Root!;
    }

    private static void Write(XElement part, Utf8Output content)
    {
        using var text = new StringWriter();
        using (var xml = XmlWriter.Create(text, Plain)) part.Save(xml);
        content.Write(WordXml.Declared(""));
        content.Write(text.ToString());
    }
}
