using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using PerfApproval.Bench.Word;

namespace PerfApproval.Bench;

/// <summary>How fast this machine is at what writing a Word file mostly is: compressing text on one core.</summary>
internal static class MachineBaseline
{
    private const int Megabytes = 32;

    public static string Describe() => string.Create(CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription} {RuntimeInformation.OSArchitecture}, {RuntimeInformation.FrameworkDescription}; deflates {DeflateRate():F0} MB of table XML per second on one core");

    private static double DeflateRate()
    {
        var text = new byte[Megabytes * 1024 * 1024];
        // Cells that differ in a number, as those of a form do.
        for (int at = 0, number = 0; at < text.Length; number++)
        {
            var cell = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
                $"<w:tc><w:tcPr><w:tcW w:w=\"1600\" w:type=\"dxa\"/></w:tcPr><w:p><w:r><w:t>≥{number * 7919L % 1_000_003}件</w:t></w:r></w:p></w:tc>"));
            var fits = Math.Min(cell.Length, text.Length - at);
            cell.AsSpan(0, fits).CopyTo(text.AsSpan(at));
            at += fits;
        }

        var best = Enumerable.Range(0, 5).Min(_ => Pace.Measure(() => Deflate(text), TimeSpan.Zero).MillisecondsEach);
        return Megabytes / (best / 1000);
    }

    private static void Deflate(byte[] text)
    {
        using var deflate = new DeflateStream(Stream.Null, CompressionLevel.Fastest);
        deflate.Write(text);
    }
}
