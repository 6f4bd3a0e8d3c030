using Microsoft.Playwright;

namespace PerfApproval.Web.Tests.Journeys;

/// <summary>The screens on which people work: one on a desk, and a telephone's.</summary>
public sealed record Screen(string Name, int Width, int Height)
{
    public static readonly Screen Desk = new("1440", 1440, 900);

    public static readonly Screen Phone = new("390", 390, 844);

    internal BrowserNewContextOptions Options => new()
    {
        ViewportSize = new() { Width = Width, Height = Height },
        HasTouch = this == Phone,
        IsMobile = this == Phone,
        Locale = "zh-CN",
        TimezoneId = "Asia/Shanghai",
        AcceptDownloads = true,
    };
}
