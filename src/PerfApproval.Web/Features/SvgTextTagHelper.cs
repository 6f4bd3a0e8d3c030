using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PerfApproval.Web.Features;

/// <summary>A text within a picture: Razor keeps the element's own name for itself.</summary>
[HtmlTargetElement("svg-text")]
public sealed class SvgTextTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.TagName = "text";
}
