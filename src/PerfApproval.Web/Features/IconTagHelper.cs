using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PerfApproval.Web.Features;

/// <summary>A picture from the one icon set; without a label it only repeats what the words beside it say.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper(IFileVersionProvider versions) : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Which symbol of <c>icons.svg</c>.</summary>
    public string Name { get; set; } = "";

    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"icon icon-{Name}");
        output.Attributes.SetAttribute("focusable", "false");
        if (Label is null) output.Attributes.SetAttribute("aria-hidden", "true");
        else Describe(output, Label);
        var sprite = versions.AddFileVersionToPath(ViewContext.HttpContext.Request.PathBase, "/icons.svg");
        output.Content.SetHtmlContent($"<use href=\"{HtmlEncoder.Default.Encode($"{sprite}#{Name}")}\"></use>");
    }

    private static void Describe(TagHelperOutput output, string label)
    {
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", label);
    }
}
