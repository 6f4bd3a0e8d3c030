using System.Xml;

namespace PerfApproval.Word.Reading.Docx;

/// <summary>How one level of a list prints its numbers.</summary>
internal sealed class ListLevel
{
    public int Start { get; private set; } = 1;

    public string Format { get; private set; } = "decimal";

    public string Text { get; private set; } = "";

    public string Suffix { get; private set; } = "tab";

    public void Take(string element, XmlReader reader)
    {
        switch (element)
        {
            case "start":
                Start = WordNames.Number(WordNames.Value(reader), 1);
                break;
            case "numFmt":
                Format = WordNames.Value(reader) ?? "decimal";
                break;
            case "lvlText":
                Text = WordNames.Value(reader) ?? "";
                break;
            case "suff":
                Suffix = WordNames.Value(reader) ?? "tab";
                break;
        }
    }
}
