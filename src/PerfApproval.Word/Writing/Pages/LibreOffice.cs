using System.ComponentModel;
using System.Diagnostics;

namespace PerfApproval.Word.Writing.Pages;

/// <summary>The LibreOffice of this machine, which lays a document out to see which page each heading falls on.</summary>
/// <param name="program">The path of <c>soffice</c>.</param>
/// <param name="patience">How long a layout may take.</param>
public sealed class LibreOffice(string program, TimeSpan patience)
{
    private const string PdfFilter =
        """pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"},"SelectPdfVersion":{"type":"long","value":"1"}}""";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static readonly string[] UsualFolders =
        ["/usr/bin", "/usr/local/bin", "/usr/lib/libreoffice/program", "/opt/libreoffice/program", "/Applications/LibreOffice.app/Contents/MacOS", @"C:\Program Files\LibreOffice\program"];

    /// <summary>Null where there is none.</summary>
    public static LibreOffice? Find()
    {
        var name = OperatingSystem.IsWindows() ? "soffice.exe" : "soffice";
        var searched = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var program = searched.Concat(UsualFolders).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        return program is null ? null : new LibreOffice(program, Patience);
    }

    /// <summary>Lays out the file that <paramref name="write"/> makes.</summary>
    /// <returns>The page of each bookmark, counted from the cover; null where LibreOffice failed or took too long.</returns>
    internal Task<BookmarkPages?> LayOutAsync(Action<Stream> write, CancellationToken stop) => ConvertAsync(write, BookmarkPages.Read, stop);

    /// <returns>The document as PDF; null where LibreOffice failed or took too long.</returns>
    internal Task<byte[]?> PrintAsync(byte[] document, CancellationToken stop) => ConvertAsync(file => file.Write(document), File.ReadAllBytes, stop);

    private async Task<T?> ConvertAsync<T>(Action<Stream> write, Func<string, T?> read, CancellationToken stop)
        where T : class
    {
        var folder = Directory.CreateTempSubdirectory("perfapproval-");
        try
        {
            var document = Path.Combine(folder.FullName, "document.docx");
            await using (var file = File.Create(document)) write(file);
            var pdf = Path.Combine(folder.FullName, "document.pdf");
            return await RunAsync(folder.FullName, document, stop) && File.Exists(pdf) ? read(pdf) : null;
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException or Win32Exception)
        {
            return null;
        }
        finally
        {
            Remove(folder);
        }
    }

    private async Task<bool> RunAsync(string folder, string document, CancellationToken stop)
    {
        // A profile of its own: two layouts at once, or somebody's open LibreOffice, would otherwise be one process.
        var profile = new Uri(Path.Combine(folder, "profile")).AbsoluteUri;
        string[] arguments = [$"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to", PdfFilter, "--outdir", folder, document];
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        using var office = Process.Start(start);
        if (office is null) return false;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(patience);
        try
        {
            await Task.WhenAll(office.StandardOutput.ReadToEndAsync(limit.Token), office.StandardError.ReadToEndAsync(limit.Token), office.WaitForExitAsync(limit.Token));
            return office.ExitCode == 0;
        }
        catch (OperationCanceledException)
        {
            office.Kill(entireProcessTree: true);
            await office.WaitForExitAsync(CancellationToken.None);
            stop.ThrowIfCancellationRequested();
            return false;
        }
    }

    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            // What the operating system still holds, it clears from its temporary files itself.
        }
    }
}
