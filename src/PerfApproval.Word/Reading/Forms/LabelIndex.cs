using PerfApproval.Word.Reading.Blocks;

namespace PerfApproval.Word.Reading.Forms;

/// <summary>Finds the form's own spelling of a label, whatever blanks or remarks in brackets a document gives it.</summary>
internal sealed class LabelIndex
{
    private readonly HashSet<string> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> withoutRemarks = new(StringComparer.Ordinal);

    public LabelIndex(IEnumerable<string> labels)
    {
        foreach (var label in labels.Select(LabelKey.Of).Where(l => l.Length > 0))
        {
            exact.Add(label);
            withoutRemarks.TryAdd(LabelKey.WithoutRemarks(label), label);
        }
    }

    /// <returns>The label's key; null when the text is none of these labels.</returns>
    public string? Find(string key)
    {
        if (key.Length == 0) return null;
        if (exact.Contains(key)) return key;
        var plain = LabelKey.WithoutRemarks(key);
        return plain.Length > 0 ? withoutRemarks.GetValueOrDefault(plain) : null;
    }
}
