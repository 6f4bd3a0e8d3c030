using System.Globalization;
using PerfApproval.Domain.Forms;
using PerfApproval.Word.Writing.Packaging;
using PerfApproval.Word.Writing.Templates;

namespace PerfApproval.Word.Writing;

/// <summary>The properties of a published file: its title and issuer, and not who last edited the template.</summary>
internal static class CoreProperties
{
    public static void Write(FieldTexts texts, Imprint imprint, Utf8Output output)
    {
        output.Write(WordXml.Declared("<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>"));
        WritePlain(texts.Text(FieldKey.DocumentTitle), output);
        output.Write("</dc:title><dc:creator>");
        WritePlain(imprint.Issuer.Name, output);
        output.Write("</dc:creator>");
        if (imprint.Date is { } date)
        {
            output.Write(string.Create(CultureInfo.InvariantCulture,
                $"<dcterms:created xsi:type=\"dcterms:W3CDTF\">{date:yyyy-MM-dd}T00:00:00Z</dcterms:created>"));
        }

        output.Write("</cp:coreProperties>");
    }

    // A break or tab of a name is a blank here; FiledText would write Word's elements for it.
    private static void WritePlain(string text, Utf8Output output) => FiledText.Write(text.Replace('\n', ' ').Replace('\t', ' '), output);
}
