using System.Globalization;
using PerfApproval.Domain;

namespace PerfApproval.Web;

/// <summary>Where the application listens: what ASP.NET Core was told, else one port of this machine only.</summary>
public static class ListeningAddress
{
    public const string PortSetting = "PERFAPPROVAL_PORT";
    private const int UsualPort = 5080;
    private static readonly string[] AspNetSettings = ["urls", "http_ports", "https_ports", "Kestrel:Endpoints"];

    /// <summary>Null where ASP.NET Core's own settings say it.</summary>
    public static string? Of(IConfiguration settings) =>
        AspNetSettings.Any(name => settings.GetSection(name).Exists()) ? null : $"http://localhost:{Port(settings[PortSetting])}";

    private static int Port(string? given)
    {
        if (string.IsNullOrWhiteSpace(given)) return UsualPort;
        if (int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535) return port;

        throw new RuleBrokenException($"{PortSetting} 不能是“{given}”，请写 1 到 65535 之间的端口号。");
    }
}
