using System.Xml;

namespace PerfApproval.Word.Reading.Docx;

/// <summary>The few things of a style that change what a document says.</summary>
internal sealed class WordStyle
{
    public string Name { get; private set; } = "";

    public string? BasedOn { get; private set; }

    public bool? Hidden { get; private set; }

    public string? ListId { get; private set; }

    public int? Level { get; private set; }

    public void Take(string element, XmlReader reader)
    {
        switch (element)
        {
            case "name":
                Name = WordNames.Value(reader) ?? "";
                break;
            case "basedOn":
                BasedOn = WordNames.Value(reader);
                break;
            case "vanish":
                Hidden = WordNames.IsOn(reader);
                break;
            case "numId":
                ListId = WordNames.Value(reader);
                break;
            case "ilvl":
                Level = WordNames.Number(WordNames.Value(reader), 0);
                break;
        }
    }
}

/// <summary>Which list a paragraph stands in, and on which level of it.</summary>
internal sealed record ListPlace(string List, int Level);
