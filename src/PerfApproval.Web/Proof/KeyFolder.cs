using System.Security.Cryptography;
using PerfApproval.Domain;
using PerfApproval.Domain.Proof;

namespace PerfApproval.Web.Proof;

/// <summary>The folder that holds the signing keys: outside the database, readable by the program's user only, shared by all its processes.</summary>
public sealed class KeyFolder(TrailSettings settings, TimeProvider clock)
{
    private const string ChainFile = "keys.json";
    private const string LockFile = "keys.lock";
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);

    private string Folder => settings.KeyFolder;

    /// <summary>All public keys, the present one last; none before the first start.</summary>
    /// <exception cref="RuleBrokenException">The file is damaged.</exception>
    public KeyChain Chain()
    {
        var path = Path.Combine(Folder, ChainFile);
        if (!File.Exists(path)) return new([]);
        return KeyChain.Read(File.ReadAllText(path)) ?? throw new RuleBrokenException($"密钥目录中的 {path} 已损坏，请从备份恢复。");
    }

    /// <summary>The key to sign with; the first one is made here.</summary>
    /// <param name="lastUsed">The key that signed last: while it is not in the folder, nothing is signed.</param>
    /// <exception cref="RuleBrokenException">The folder is not the one in which the keys were kept until now.</exception>
    public async Task<SigningKey> OpenAsync(string? lastUsed, CancellationToken stop)
    {
        var chain = Chain();
        MustHold(chain, lastUsed);
        if (chain.Current is { } current) return Read(current);
        await using var turn = await TurnAsync(stop);
        chain = Chain();
        return chain.Current is { } made ? Read(made) : Add(chain, SigningKey.Make(clock.GetUtcNow()));
    }

    /// <summary>Makes a new key that the present one endorses; from now on it signs.</summary>
    public async Task<PublicKey> RotateAsync(CancellationToken stop)
    {
        await using var turn = await TurnAsync(stop);
        var chain = Chain();
        if (chain.Current is not { } current) throw new RuleBrokenException($"密钥目录 {Folder} 中还没有密钥，无需更换；首次启动网站时会自动生成。");
        using var predecessor = Read(current);
        using var successor = Add(chain, SigningKey.Make(clock.GetUtcNow(), predecessor));
        // Whoever reads an old backup later must not be able to sign with it as if nothing had happened.
        File.Delete(PathOf(current));
        return successor.Public;
    }

    private void MustHold(KeyChain chain, string? lastUsed)
    {
        if (lastUsed is null || chain.Find(lastUsed) is not null) return;
        throw new RuleBrokenException(
            $"此前的树头是用密钥 {lastUsed[..16]} 签名的，而密钥目录 {Folder} 中没有这把密钥，已停止签名；"
            + "请把原来的密钥目录恢复或共享到这里（设置项 Trail__Keys），不要另换新密钥。");
    }

    private SigningKey Read(PublicKey known)
    {
        try
        {
            return SigningKey.FromPem(File.ReadAllText(PathOf(known)), known);
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new RuleBrokenException($"无法读取签名密钥 {PathOf(known)}，已停止签名；请从备份恢复这个文件，并只让运行程序的用户可读。", missing);
        }
    }

    // The private part is there before anything names it.
    private SigningKey Add(KeyChain chain, SigningKey made)
    {
        Write(PathOf(made.Public), made.ToPem(), FileMode.CreateNew);
        var draft = Path.Combine(Folder, ChainFile + ".new");
        Write(draft, chain.With(made.Public).Write(), FileMode.Create);
        File.Move(draft, Path.Combine(Folder, ChainFile), overwrite: true);
        return made;
    }

    private string PathOf(PublicKey key) => Path.Combine(Folder, $"{key.Id}.pem");

    private static void Write(string path, string text, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = Owner;
        using var file = new FileStream(path, options);
        using var writer = new StreamWriter(file);
        writer.Write(text);
        writer.Flush();
        file.Flush(flushToDisk: true);
    }

    // Two processes that start at once make one key.
    private async Task<FileStream> TurnAsync(CancellationToken stop)
    {
        MakeFolder();
        var began = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(Folder, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (clock.GetElapsedTime(began) < Patience)
            {
                await Task.Delay(Moment, stop);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                throw new RuleBrokenException($"无法写入密钥目录 {Folder}，请检查它的权限，或等另一个程序用完后重试。", refused);
            }
        }
    }

    private void MakeFolder()
    {
        try
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Folder);
            else Directory.CreateDirectory(Folder, Owner | UnixFileMode.UserExecute);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new RuleBrokenException($"无法建立密钥目录 {Folder}，请检查上级文件夹的权限，或用 Trail__Keys 指定另一个目录。", refused);
        }
    }
}
