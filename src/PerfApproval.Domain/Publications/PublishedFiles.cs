namespace PerfApproval.Domain.Publications;

/// <summary>What a publication offers for download: the official Word document and the same as JSON.</summary>
public sealed record PublishedFiles(string Title, string FileName, byte[] Document, string OpenData)
{
    /// <summary>The document laid out as PDF; null where there is no LibreOffice.</summary>
    public byte[]? Pdf { get; init; }
}
