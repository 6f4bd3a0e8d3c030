using System.Xml;

namespace PerfApproval.Word.Reading.Docx;

/// <summary>A content control (w:sdt) that is open: whether it only shows its prompt, or holds the table of contents.</summary>
internal sealed class ContentControl
{
    public bool IsPlaceholder { get; private set; }

    public bool IsContents { get; private set; }

    public void Take(string name, XmlReader reader)
    {
        if (name == "showingPlcHdr") IsPlaceholder = WordNames.IsOn(reader);
        if (name == "docPartGallery" && WordNames.Value(reader) == "Table of Contents") IsContents = true;
    }
}
