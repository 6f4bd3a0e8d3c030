using System.Text.Json;
using PerfApproval.Domain;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;
using PerfApproval.Word.Reading;

namespace PerfApproval.Web.Features.Documents;

/// <summary>A document that lies as a file on this machine, for the commands that need no database.</summary>
public static class FiledDocument
{
    private const int EarliestYear = 2000;
    private const int LatestYear = 2099;
    private const int LongestJson = 64 << 20;

    /// <exception cref="InputRefusedException">There is no such file, it may not be read, or it is no such document.</exception>
    public static TargetDocument Read(string path, FormCatalog forms, int? year, CancellationToken stop)
    {
        if (year is < EarliestYear or > LatestYear) throw new InputRefusedException($"年度不能是 {year}，请写四位年份，如 {EarliestYear + 23}。");
        if (Directory.Exists(path)) throw new InputRefusedException($"“{path}”是文件夹，请写明其中的一个文件。");
        if (!File.Exists(path)) throw new InputRefusedException($"没有找到文件“{path}”，请核对路径。");
        try
        {
            using var content = File.OpenRead(path);
            return IsJson(path) ? DocumentOf(content, forms, year) : new DocumentReader(forms).Read(path, content, year, stop);
        }
        catch (Exception unreadable) when (unreadable is UnauthorizedAccessException or IOException)
        {
            throw new InputRefusedException($"读不了文件“{path}”，请检查权限，或先关闭正在使用它的程序。", unreadable);
        }
    }

    private static bool IsJson(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static TargetDocument DocumentOf(Stream json, FormCatalog forms, int? year)
    {
        if (json.Length > LongestJson) throw new InputRefusedException($"JSON 文件超过 {LongestJson >> 20} MB，请分成几个文件。");
        using var reader = new StreamReader(json);
        var text = reader.ReadToEnd();
        var document = DocumentJson.Read(text);
        using var parsed = JsonDocument.Parse(text);
        if (HasGap(parsed.RootElement, isList: false)) throw new InputRefusedException("这份 JSON 的某个列表里有空项（null），请删去或补全后重试。");
        _ = forms[document.Form];
        return document with { Year = year ?? document.Year };
    }

    // The serializer refuses null where a property must not be, but not inside lists and maps.
    private static bool HasGap(JsonElement element, bool isList) => element.ValueKind switch
    {
        JsonValueKind.Null => isList,
        JsonValueKind.Array => element.EnumerateArray().Any(e => HasGap(e, isList: true)),
        JsonValueKind.Object => element.EnumerateObject().Any(p => HasGap(p.Value, p.Name is "extra" || (isList && p.Name is "funds"))),
        _ => false,
    };
}
