using System.Security.Cryptography;
using System.Text;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;

namespace PerfApproval.Domain.Publications;

/// <summary>A released set of approved versions (公开) with the Word document and the open data made of them; frozen.</summary>
public sealed class Publication
{
    private readonly List<PublicationEntry> entries = [];
    private readonly List<PublicationOmission> omissions = [];
    private readonly List<PublicationClearance> clearances = [];

    private Publication() { }

    public Guid BureauId { get; private set; }

    public Guid Id { get; private set; }

    public int Year { get; private set; }

    /// <summary>Counted from 1 within bureau and year.</summary>
    public int Number { get; private set; }

    public Guid RoundId { get; private set; }

    /// <summary>A unit, or a department with its units.</summary>
    public ScopeKind ScopeKind { get; private set; }

    public Guid ScopeId { get; private set; }

    public string Title { get; private set; } = "";

    public Guid PublisherId { get; private set; }

    public DateTimeOffset PublishedAt { get; private set; }

    public Guid? ReplacesId { get; private set; }

    public string FileName { get; private set; } = "";

    public byte[] Document { get; private set; } = [];

    public string DocumentSha256 { get; private set; } = "";

    public string OpenData { get; private set; } = "";

    /// <summary>The document laid out as PDF; null where the publishing machine had no LibreOffice.</summary>
    public byte[]? Pdf { get; private set; }

    public string? PdfSha256 { get; private set; }

    public string OpenDataSha256 { get; private set; } = "";

    public Takedown? Takedown { get; private set; }

    public IReadOnlyList<PublicationEntry> Entries => entries;

    public IReadOnlyList<PublicationOmission> Omissions => omissions;

    public IReadOnlyList<PublicationClearance> Clearances => clearances;

    /// <summary>Freezes a set under its number.</summary>
    /// <param name="id">Given beforehand: the tables name it in their trail.</param>
    /// <param name="replaces">The publication this one takes the place of; null for the first of its set.</param>
    public static Publication Release(
        Guid id, PublicationSet set, Round round, Actor publisher, int number, Publication? replaces, PublishedFiles files, DateTimeOffset at)
    {
        set.MustBeCleared();
        var publication = new Publication
        {
            BureauId = round.BureauId,
            Id = id,
            Year = round.Year,
            Number = number,
            RoundId = round.Id,
            ScopeKind = set.Scope.Kind,
            ScopeId = set.Scope.Id,
            Title = files.Title,
            PublisherId = publisher.Id,
            PublishedAt = at,
            ReplacesId = replaces?.Id,
            FileName = files.FileName,
            Document = files.Document,
            DocumentSha256 = Convert.ToHexStringLower(SHA256.HashData(files.Document)),
            OpenData = files.OpenData,
            Pdf = files.Pdf,
            PdfSha256 = files.Pdf is null ? null : Convert.ToHexStringLower(SHA256.HashData(files.Pdf)),
            OpenDataSha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(files.OpenData))),
        };
        publication.entries.AddRange(set.Entries(publication));
        publication.omissions.AddRange(set.Omissions(publication));
        publication.clearances.AddRange(set.Clearances(publication));
        return publication;
    }

    /// <summary>Takes the publication off the public page; it stays in the records with the reason.</summary>
    /// <exception cref="RuleBrokenException">It was taken down before, or no reason is given.</exception>
    public void Retract(Actor publisher, string reason, DateTimeOffset at)
    {
        if (Takedown is not null) throw new RuleBrokenException("这份公开文件已经撤下，无需再次办理。");
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleBrokenException("撤下公开文件需要写明理由，请填写后再提交。");
        Takedown = new(BureauId, Id, publisher.Id, reason.Trim(), at);
    }
}
