using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PerfApproval.Web.Features;

/// <summary>Says at a field what the summary above the form says about it, so that no page can forget to.</summary>
[HtmlTargetElement("input", Attributes = "id", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("select", Attributes = "id")]
[HtmlTargetElement("textarea", Attributes = "id")]
public sealed class FaultTagHelper : TagHelper
{
    private static readonly object Key = new();

    // After the framework's own tag helpers, which may still write the id.
    public override int Order => 1000;

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    internal static void Announce(HttpContext request, IReadOnlyList<FieldFault> faults) => request.Items[Key] = faults;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.HttpContext.Items[Key] is not IReadOnlyList<FieldFault> faults) return;
        var id = output.Attributes["id"]?.Value?.ToString();
        if (faults.FirstOrDefault(f => f.Field == id) is not { } fault) return;

        output.Attributes.SetAttribute("aria-invalid", "true");
        // Beside a tick the sentence would become part of the label.
        if (output.Attributes["type"]?.Value?.ToString() is "radio" or "checkbox") return;

        var described = output.Attributes["aria-describedby"]?.Value?.ToString();
        output.Attributes.SetAttribute("aria-describedby", described is null ? fault.Id : $"{described} {fault.Id}");
        output.PostElement.AppendHtml($"<span class=\"fault\" id=\"{HtmlEncoder.Default.Encode(fault.Id)}\">{HtmlEncoder.Default.Encode(fault.Sentence)}</span>");
    }
}
