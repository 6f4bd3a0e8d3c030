using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.WebUtilities;

namespace PerfApproval.Web;

/// <summary>Puts the content's own version into the addresses of style sheets, scripts and pictures.</summary>
/// <remarks>Files do not change while the program runs. The framework's own provider watches them all the same, and a machine has few watchers.</remarks>
public sealed class FileVersions(IWebHostEnvironment environment) : IFileVersionProvider
{
    private readonly ConcurrentDictionary<string, string> versioned = new(StringComparer.Ordinal);

    public string AddFileVersionToPath(PathString requestPathBase, string path) => versioned.GetOrAdd(path, Versioned);

    private string Versioned(string path)
    {
        var file = environment.WebRootFileProvider.GetFileInfo(path);
        if (!file.Exists) return path;
        using var content = file.CreateReadStream();
        return QueryHelpers.AddQueryString(path, "v", WebEncoders.Base64UrlEncode(SHA256.HashData(content)));
    }
}
