using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace PerfApproval.Bench.Decisions;

/// <summary>A reviewer at a browser: signed in once, with the cookies and the form token that every decision is sent with.</summary>
internal sealed partial class Reviewer : IDisposable
{
    private const string Session = "perfapproval=";

    private readonly HttpClient http;
    private string cookies = "";
    private string token = "";

    private Reviewer(Uri application) => http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, MaxConnectionsPerServer = 1 })
    {
        BaseAddress = application,
        Timeout = TimeSpan.FromMinutes(2),
    };

    public static async Task<Reviewer> SignInAsync(Uri application, string account)
    {
        var jar = new CookieContainer();
        using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = jar }) { BaseAddress = application };
        var form = Token().Match(await browser.GetStringAsync("/sign-in")).Groups[1].Value;
        using var credentials = new FormUrlEncodedContent([new("UserName", account), new("Password", Bureau.Password), new("__RequestVerificationToken", form)]);
        using var answer = await browser.PostAsync("/sign-in", credentials);
        // The token of a page that this person sees.
        return new(application)
        {
            token = Token().Match(await answer.Content.ReadAsStringAsync()).Groups[1].Value,
            cookies = jar.GetCookieHeader(application),
        };
    }

    public Task<Answer> DecideAsync(WaitingTask task, Guid key) => SendAsync($"/target-tables/{task.TableId}/decision",
        [new("TaskId", $"{task.TaskId}"), new("VersionId", $"{task.VersionId}"), new("VersionSha256", task.Sha256), new("Key", $"{key}"), new("Outcome", "Approve"), new("Reason", "")]);

    public Task<Answer> DecideAllAsync(IEnumerable<WaitingTask> tasks) => SendAsync("/decisions",
        [new("Outcome", "Approve"), .. tasks.Select(t => KeyValuePair.Create("Ticked", $"{t.TableId}.{t.TaskId}.{t.VersionId}.{t.Sha256}.{Guid.NewGuid()}"))]);

    /// <summary>Opens a page as it is without a cache, and says how long it took.</summary>
    public async Task<TimeSpan> OpenAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Cookie", cookies);
        var sent = Stopwatch.GetTimestamp();
        using var answer = await http.SendAsync(request);
        await answer.Content.ReadAsStringAsync();
        var took = Stopwatch.GetElapsedTime(sent);
        Keep(answer);
        return answer.StatusCode == HttpStatusCode.OK ? took : throw new InvalidOperationException($"{address}: {answer.StatusCode}");
    }

    public void Dispose() => http.Dispose();

    private async Task<Answer> SendAsync(string address, List<KeyValuePair<string, string>> fields)
    {
        using var form = new FormUrlEncodedContent([.. fields, new("__RequestVerificationToken", token)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = form };
        request.Headers.Add("Cookie", cookies);
        var sent = Stopwatch.GetTimestamp();
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        var took = Stopwatch.GetElapsedTime(sent);
        Keep(answer);
        return new(answer.StatusCode, took, answer.StatusCode == HttpStatusCode.Redirect ? "" : Sentence().Match(text).Groups[1].Value);
    }

    // The session is looked at again once a minute, and renewed by another cookie.
    private void Keep(HttpResponseMessage answer)
    {
        if (!answer.Headers.TryGetValues("Set-Cookie", out var set)) return;
        foreach (var session in set.Where(c => c.StartsWith(Session, StringComparison.Ordinal)).Select(c => c.Split(';')[0]))
            cookies = string.Join("; ", cookies.Split("; ").Where(c => !c.StartsWith(Session, StringComparison.Ordinal)).Append(session));
    }

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("class=\"refusal\".*?<p>(?:<a[^>]*>)?([^<]+)", RegexOptions.Singleline)]
    private static partial Regex Sentence();
}

/// <summary>What the application answered and how long it took.</summary>
/// <param name="Refusal">The sentence above the form; empty when the decision was recorded.</param>
internal sealed record Answer(HttpStatusCode Status, TimeSpan Took, string Refusal)
{
    public bool IsRecorded => Status == HttpStatusCode.Redirect;
}
