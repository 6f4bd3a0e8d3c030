using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PerfApproval.Web.Tests.Pages;

/// <summary>A page as a visitor has it open.</summary>
public sealed class OpenPage(Visitor visitor, HttpStatusCode status, HttpResponseHeaders headers, IHtmlDocument document)
{
    public HttpStatusCode Status { get; } = status;

    public HttpResponseHeaders Headers { get; } = headers;

    public IHtmlDocument Document { get; } = document;

    /// <summary>Path and query of the address that the browser shows.</summary>
    public string Path => new Uri(Document.Url).PathAndQuery;

    public string Heading => TextOf("h1");

    /// <summary>What the page says, without its head and foot.</summary>
    public string Text => TextOf("main");

    /// <summary>The sentence above the form; null when nothing was refused.</summary>
    public string? Refusal => Document.QuerySelector(".refusal p")?.TextContent.Trim();

    public string? Notice => Document.QuerySelector("p.notice")?.TextContent.Trim();

    public string TextOf(string selector) =>
        Document.QuerySelector(selector)?.TextContent.Trim() ?? throw new InvalidOperationException($"{Path} has no {selector}:\n{Document.Body?.InnerHtml}");

    public bool Has(string selector) => Document.QuerySelector(selector) is not null;

    public IReadOnlyList<string> TextsOf(string selector) => [.. Document.QuerySelectorAll(selector).Select(e => e.TextContent.Trim())];

    public string ValueOf(string name) => Field(Document, name) switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlInputElement input => input.Value,
        _ => throw new InvalidOperationException($"{Path} has no field {name}."),
    };

    public Task<OpenPage> FollowAsync(string selector) =>
        visitor.OpenAsync(((IHtmlAnchorElement?)Document.QuerySelector(selector))?.Href ?? throw new InvalidOperationException($"{Path} has no link {selector}."));

    /// <summary>Types into the form and sends it by its first button.</summary>
    public Task<OpenPage> SendAsync(string form, params (string Name, string Value)[] typed) => SendByAsync(form, "button[type=submit]", typed);

    /// <summary>Types into the form and presses one of its buttons.</summary>
    public async Task<OpenPage> SendByAsync(string form, string button, params (string Name, string Value)[] typed)
    {
        var sent = Document.QuerySelector(form) as IHtmlFormElement
            ?? throw new InvalidOperationException($"{Path} has no form {form}:\n{Document.Body?.InnerHtml}");
        // What a browser would ask for first, the server has to ask for as well.
        sent.SetAttribute("novalidate", "");
        foreach (var (name, value) in typed) Type(sent, name, value);
        var pressed = sent.QuerySelector(button) as IHtmlElement ?? throw new InvalidOperationException($"{form} has no {button}.");
        return await visitor.SendAsync(Request(sent, pressed));
    }

    /// <summary>Attaches a file to the page's form before it is sent.</summary>
    public OpenPage Attach(string field, string fileName, byte[] content)
    {
        var input = Document.QuerySelector($"input[type=file][name={field}]") as IHtmlInputElement
            ?? throw new InvalidOperationException($"{Path} takes no file {field}.");
        input.Files!.Add(new AttachedFile(fileName, content));
        return this;
    }

    private static HttpRequestMessage Request(IHtmlFormElement form, IHtmlElement button)
    {
        var submission = form.GetSubmission(button) ?? throw new InvalidOperationException("The form cannot be sent.");
        var request = new HttpRequestMessage(new HttpMethod(submission.Method.ToString().ToUpperInvariant()), submission.Target.Href);
        if (request.Method != HttpMethod.Post) return request;
        request.Content = new StreamContent(submission.Body);
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(submission.MimeType ?? "application/x-www-form-urlencoded");
        return request;
    }

    private static void Type(IHtmlFormElement form, string name, string value)
    {
        switch (Field(form, name, value))
        {
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlSelectElement select:
                select.Value = value;
                break;
            case IHtmlInputElement { Type: "radio" or "checkbox" } choice:
                choice.IsChecked = true;
                break;
            case IHtmlInputElement input:
                input.Value = value;
                break;
            default:
                throw new InvalidOperationException($"The form has no field {name} = {value}:\n{form.OuterHtml}");
        }
    }

    private static IElement? Field(IParentNode within, string name, string? value = null)
    {
        var named = within.QuerySelectorAll("input, textarea, select").Where(e => e.GetAttribute("name") == name).ToList();
        return named.FirstOrDefault(e => e is not IHtmlInputElement { Type: "radio" or "checkbox" } || e.GetAttribute("value") == value);
    }
}
