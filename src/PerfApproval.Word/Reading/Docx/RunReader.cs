using System.Xml;

namespace PerfApproval.Word.Reading.Docx;

/// <summary>Reads runs: what is printed of them, and what hides them (hidden text, field codes, placeholders, second branches).</summary>
internal sealed class RunReader(BlockFlow flow, WordStyles styles)
{
    private const string KnownExtension = "http://schemas.microsoft.com/office/";

    private readonly FieldStack fields = new();
    private readonly Stack<ContentControl> controls = new();
    private readonly Stack<bool> branchTaken = new();
    private bool hidden;

    public void Append(string printed)
    {
        if (fields.InCode || flow.Paragraph is not { } paragraph) return;
        if (controls.Any(c => c.IsPlaceholder)) return;
        if (hidden && !string.IsNullOrWhiteSpace(printed)) paragraph.Repaired("隐藏文字不会印出，未读入。");
        if (hidden) return;
        paragraph.InContents |= fields.InContents || controls.Any(c => c.IsContents);
        flow.Append(printed);
    }

    public void AppendCode(string code) => fields.AppendCode(code);

    public void EndParagraph()
    {
        fields.EndParagraph();
        flow.EndParagraph();
    }

    public bool BeginTable()
    {
        fields.EnterTable();
        return flow.BeginTable();
    }

    public Action BeginControl()
    {
        controls.Push(new ContentControl());
        return () => controls.Pop();
    }

    public Action BeginAlternatives()
    {
        branchTaken.Push(false);
        return () => branchTaken.Pop();
    }

    /// <returns>False to pass over everything inside.</returns>
    public bool Take(string name, string parent, string grandparent, XmlReader reader)
    {
        if (parent == "r") TakeMark(name, reader);
        if (parent == "rPr" && grandparent == "r") TakeProperty(name, reader);
        if (controls.TryPeek(out var control)) control.Take(name, reader);
        if (name == "r") hidden = styles.Hides(flow.Paragraph?.Style);
        return name switch
        {
            "mc:Choice" => TakeBranch(Understands(reader)),
            "mc:Fallback" => TakeBranch(understood: true),
            _ => true,
        };
    }

    private void TakeMark(string name, XmlReader reader)
    {
        if (name is "tab" or "ptab") Append("\t");
        if (name == "cr" || (name == "br" && WordNames.Attribute(reader, "type") is null or "textWrapping")) Append("\n");
        if (name == "noBreakHyphen") Append("-");
        if (name == "fldChar") fields.Take(WordNames.Attribute(reader, "fldCharType"));
        if (name == "sym") TakeSymbol(WordNames.Attribute(reader, "font"), WordNames.Attribute(reader, "char"));
    }

    private void TakeSymbol(string? font, string? code)
    {
        var character = SymbolFont.Character(font, code);
        if (character is { } known) Append(known.ToString());
        else flow.Paragraph?.Repaired($"符号（字体 {font}，编号 {code}）无法辨认，未读入，请核对。");
    }

    private void TakeProperty(string name, XmlReader reader)
    {
        if (name == "vanish") hidden = WordNames.IsOn(reader);
        if (name == "rStyle" && styles.Hides(WordNames.Value(reader))) hidden = true;
    }

    private bool TakeBranch(bool understood)
    {
        if (!branchTaken.TryPop(out var taken)) return true;
        branchTaken.Push(taken || understood);
        return understood && !taken;
    }

    private static bool Understands(XmlReader reader) =>
        (reader.GetAttribute("Requires") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(prefix => reader.LookupNamespace(prefix)?.StartsWith(KnownExtension, StringComparison.Ordinal) ?? false);
}
