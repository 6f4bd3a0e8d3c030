using System.IO.Compression;
using System.Text;
using System.Text.Json;
using PerfApproval.Domain;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Features.Drafts;

/// <summary>The draft that a page was made from, carried by the page itself: what was typed is merged against it.</summary>
// Whoever forges it only changes what they themselves are taken to have seen.
public static class BaseDraft
{
    private const int LongestDraft = 16 * 1024 * 1024;

    public static string Write(TargetContent content)
    {
        using var packed = new MemoryStream();
        using (var packing = new BrotliStream(packed, CompressionLevel.Fastest)) packing.Write(Encoding.UTF8.GetBytes(content.Canonical()));
        return Convert.ToBase64String(packed.ToArray());
    }

    /// <exception cref="RuleBrokenException">It is not what a page carried.</exception>
    public static TargetContent Read(string? carried)
    {
        try
        {
            using var unpacking = new BrotliStream(new MemoryStream(Convert.FromBase64String(carried ?? "")), CompressionMode.Decompress);
            return TargetContent.Parse(Encoding.UTF8.GetString(ReadAll(unpacking)));
        }
        catch (Exception broken) when (broken is FormatException or InvalidOperationException or InvalidDataException or JsonException)
        {
            throw new RuleBrokenException("没有收到完整的表单，您的修改还没有保存，仍在下面；请核对后再按“保存”。", broken);
        }
    }

    // A few bytes can unpack to more than the machine has.
    private static byte[] ReadAll(BrotliStream unpacking)
    {
        using var all = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (var read = unpacking.Read(buffer); read > 0; read = unpacking.Read(buffer))
        {
            if (all.Length + read > LongestDraft) throw new InvalidDataException();
            all.Write(buffer, 0, read);
        }

        return all.ToArray();
    }
}
