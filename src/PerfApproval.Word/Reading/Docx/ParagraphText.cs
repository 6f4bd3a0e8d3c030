using PerfApproval.Word.Reading.Blocks;

namespace PerfApproval.Word.Reading.Docx;

/// <summary>What a paragraph prints once it is read in full: its list number, then its text.</summary>
internal sealed class ParagraphText(WordStyles styles, WordLists lists)
{
    public TextParagraph Of(ParagraphFrame ended)
    {
        var text = ended.Text.ToString();
        if (Number(ended) is { } number && !string.IsNullOrWhiteSpace(text))
        {
            text = number + text;
            ended.Repaired($"Word 自动编号“{number.Trim()}”已写入文字。");
        }

        var role = ended.InContents ? ParagraphRole.Contents : styles.RoleOf(ended.Style);
        return new(CleanText.Of(text, ended.Repairs), new Place(), role);
    }

    private string? Number(ParagraphFrame ended)
    {
        var fromStyle = styles.ListOf(ended.Style);
        if ((ended.ListId ?? fromStyle?.List) is not { } list || list == "0") return null;
        return lists.Next(new ListPlace(list, ended.ListLevel ?? fromStyle?.Level ?? 0));
    }
}
