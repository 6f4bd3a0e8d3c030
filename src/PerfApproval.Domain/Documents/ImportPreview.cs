using System.Security.Cryptography;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;

namespace PerfApproval.Domain.Documents;

/// <summary>A document that somebody uploaded for a unit and has not confirmed yet (导入预览): exactly these bytes are imported, or none.</summary>
public sealed class ImportPreview
{
    /// <summary>How many a person may have at a time; the oldest makes room.</summary>
    public const int MostOfOnePerson = 5;

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    private ImportPreview() { }

    public Guid BureauId { get; private set; }

    public Guid Id { get; private set; }

    public Guid PersonId { get; private set; }

    public Guid UnitId { get; private set; }

    public string FileName { get; private set; } = "";

    public byte[] Content { get; private set; } = [];

    public string Sha256 { get; private set; } = "";

    /// <summary>The year, where the person knows it better than the document.</summary>
    public int? Year { get; private set; }

    public DateTimeOffset UploadedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public static ImportPreview Upload(Actor preparer, BudgetUnit unit, string fileName, byte[] content, int? year, DateTimeOffset at) => new()
    {
        BureauId = unit.BureauId,
        Id = Guid.CreateVersion7(at),
        PersonId = preparer.Id,
        UnitId = unit.Id,
        FileName = fileName,
        Content = content,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
        Year = year,
        UploadedAt = at,
        ExpiresAt = at + Lifetime,
    };
}
