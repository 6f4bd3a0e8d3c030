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
        switch (element)
        {
            case "abstractNum":
                definitions[WordNames.Attribute(reader, "abstractNumId") ?? ""] = definition = [];
                break;
            case "num":
                definition = null;
                level = null;
                listId = WordNames.Attribute(reader, "numId") ?? "";
                break;
            case "abstractNumId":
                lists[listId] = list = new WordList(WordNames.Value(reader) ?? "");
                break;
            case "lvl" when definition is not null:
                definition[WordNames.Number(WordNames.Attribute(reader, "ilvl"), 0)] = level = new ListLevel();
                break;
            case "lvlOverride":
                overridden = WordNames.Number(WordNames.Attribute(reader, "ilvl"), 0);
                break;
            case "startOverride" when list is not null:
                Override(list, WordNames.Number(WordNames.Value(reader), 1));
                break;
            default:
                level?.Take(element, reader);
                break;
        }
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
