using System.Security.Cryptography;

namespace PerfApproval.Domain.Tables;

/// <summary>A file as it was handed in for a table, before it is taken: of a kind that reviewers can open, and what its name says it is.</summary>
public sealed class AttachedFile
{
    /// <summary>In bytes.</summary>
    public const int MostBytes = 20 << 20;

    private const int LongestName = 200;

    private static readonly byte[] Pdf = "%PDF-"u8.ToArray(), Zip = [0x50, 0x4B, 0x03, 0x04], Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static readonly Dictionary<string, (byte[] Sign, string MediaType)> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = (Pdf, "application/pdf"),
        [".ofd"] = (Zip, "application/ofd"),
        [".docx"] = (Zip, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        [".xlsx"] = (Zip, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        [".doc"] = (Compound, "application/msword"),
        [".xls"] = (Compound, "application/vnd.ms-excel"),
        [".wps"] = (Compound, "application/vnd.ms-works"),
        [".et"] = (Compound, "application/vnd.ms-excel"),
        [".jpg"] = ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        [".jpeg"] = ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        [".png"] = ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png"),
    };

    /// <param name="name">As the preparer's computer calls it; folders before it are left away.</param>
    /// <exception cref="RuleBrokenException">Empty, too large, of another kind, or not what its name says.</exception>
    public AttachedFile(string name, byte[] content)
    {
        Name = Plain(name);
        Content = content;
        if (content.Length == 0) throw new RuleBrokenException($"“{Name}”是空文件，请重新选择。");
        if (content.Length > MostBytes) throw new RuleBrokenException($"“{Name}”超过 {MostBytes >> 20} MB，请压缩图片或拆分后再上传。");
        if (!Kinds.TryGetValue(Path.GetExtension(Name), out var kind))
            throw new RuleBrokenException($"“{Name}”的类型不能作附件；请另存为 PDF、OFD、Word、Excel、WPS 文件或 JPG、PNG 图片后上传。");
        if (!content.AsSpan().StartsWith(kind.Sign))
            throw new RuleBrokenException($"“{Name}”的内容与扩展名不符，可能已损坏或改过名；请用原来的程序打开、另存后再上传。");
    }

    public string Name { get; }

    public byte[] Content { get; }

    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Content));

    /// <summary>As what a browser is told to take a file of this name.</summary>
    public static string MediaTypeOf(string name) => Kinds.TryGetValue(Path.GetExtension(name), out var kind) ? kind.MediaType : "application/octet-stream";

    /// <summary>The endings that are taken, for a file dialogue.</summary>
    public static string Endings => string.Join(',', Kinds.Keys);

    private static string Plain(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var plain = new string([.. last.Where(c => !char.IsControl(c) && !"<>:\"|?*".Contains(c))]).Trim();
        if (plain.Length > LongestName) plain = Path.GetFileNameWithoutExtension(plain)[..(LongestName - 10)] + Path.GetExtension(plain);
        return plain.Length == 0 ? throw new RuleBrokenException("文件没有名称，请重命名后再上传。") : plain;
    }
}
