using System.Xml;

namespace PerfApproval.Word.Reading.Docx;

/// <summary>Collects list definitions while the numbering part goes by.</summary>
internal sealed class ListScan(Dictionary<string, Dictionary<int, ListLevel>> definitions, Dictionary<string, WordList> lists)
{
    private Dictionary<int, ListLevel>? definition;
    private ListLevel? level;
    private WordList? list;
    private string listId = "";
    private int overridden;

    public void Take(string element, XmlReader reader)
    {
        if (element is "abstractNum" or "lvl") TakeDefinition(element, reader);
        else if (element is "num" or "abstractNumId" or "lvlOverride" or "startOverride") TakeList(element, reader);
        else level?.Take(element, reader);
    }

    private void TakeDefinition(string element, XmlReader reader)
    {
        if (element == "abstractNum") definitions[WordNames.Attribute(reader, "abstractNumId") ?? ""] = definition = [];
        else if (definition is not null) definition[WordNames.Number(WordNames.Attribute(reader, "ilvl"), 0)] = level = new ListLevel();
    }

    private void TakeList(string element, XmlReader reader)
    {
        if (element == "num")
        {
            (definition, level) = (null, null);
            listId = WordNames.Attribute(reader, "numId") ?? "";
        }

        if (element == "abstractNumId") lists[listId] = list = new WordList(WordNames.Value(reader) ?? "");
        if (element == "lvlOverride") overridden = WordNames.Number(WordNames.Attribute(reader, "ilvl"), 0);
        if (element == "startOverride" && list is not null) Override(list, WordNames.Number(WordNames.Value(reader), 1));
    }

    // A list with a start of its own counts apart from the others of the same definition.
    private void Override(WordList restarted, int start)
    {
        restarted.Starts[overridden] = start;
        if (!definitions.TryGetValue(restarted.Definition, out var shared)) return;
        restarted.Definition = $"{restarted.Definition}/{listId}";
        definitions[restarted.Definition] = shared;
    }
}
