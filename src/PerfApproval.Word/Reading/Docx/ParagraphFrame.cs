using System.Text;
using PerfApproval.Word.Reading.Blocks;
using PerfApproval.Word.Reading.Files;

namespace PerfApproval.Word.Reading.Docx;

/// <summary>A paragraph while it is being read.</summary>
internal sealed class ParagraphFrame
{
    public StringBuilder Text { get; } = new();

    public List<string> Repairs { get; } = [];

    /// <summary>What text boxes anchored here hold; it follows the paragraph.</summary>
    public List<Block> Floating { get; } = [];

    public string? Style { get; set; }

    public string? ListId { get; set; }

    public int? ListLevel { get; set; }

    public bool InContents { get; set; }

    /// <summary>Its end was deleted under tracked changes: accepted, it runs on into the next paragraph.</summary>
    public bool EndDeleted { get; set; }

    public void Repaired(string repair)
    {
        if (Repairs.Count < ReadingLimits.RepairsInText && !Repairs.Contains(repair)) Repairs.Add(repair);
    }
}
