using System.Text.RegularExpressions;

namespace PerfApproval.Web.Tests.Repository;

/// <summary>Something that browsers learned after the oldest one that must show this application.</summary>
/// <param name="Since">The Chromium version that brought it.</param>
public sealed record BrowserFeature(string Name, int Since, Regex Sign)
{
    public static readonly IReadOnlyList<BrowserFeature> OfStyles =
    [
        Style("inset", 87, @"[;{\s]inset(-block|-inline)?(-start|-end)?\s*:"),
        Style(":is() and :where()", 88, @":(is|where)\("),
        Style("aspect-ratio", 88, @"[;{\s]aspect-ratio\s*:"),
        Style("scrollbar-gutter", 94, @"scrollbar-gutter\s*:"),
        Style("accent-color", 93, @"accent-color\s*:"),
        Style("layers", 99, @"@layer\b"),
        Style("color-mix and relative colours", 111, @"color-mix\(|\bfrom\s+var\("),
        Style("modern colour spaces", 111, @"\b(oklch|oklab|lch|lab|hwb)\("),
        Style("container queries", 105, @"@container\b|container-(type|name)\s*:|\bcq[wh]\b"),
        Style(":has()", 105, @":has\("),
        Style("dynamic viewport units", 108, @"\d(d|s|l)v(h|w|min|max|i|b)\b"),
        Style("range syntax of media queries", 104, @"@media[^{]*[<>]=?"),
        Style("subgrid", 117, @"\bsubgrid\b"),
        Style("text-wrap", 114, @"text-wrap\s*:"),
        Style("individual transforms", 104, @"[;{\s](rotate|scale|translate)\s*:"),
        Style("nesting", 112, @"\{[^{}]*&[\s.:>#\[]"),
        Style("field-sizing", 123, @"field-sizing\s*:"),
        Style("popover and anchors", 114, @":popover-open|anchor-name\s*:|@starting-style"),
        Style("overflow: clip", 90, @"overflow(-x|-y)?\s*:\s*clip"),
        Style("logical shorthands", 87, @"[;{\s](margin|padding)-(inline|block)\s*:"),
    ];

    public static readonly IReadOnlyList<BrowserFeature> OfScripts =
    [
        Script("at()", 92, @"\.at\("),
        Script("structuredClone", 98, @"\bstructuredClone\b"),
        Script("findLast", 97, @"\.findLast(Index)?\("),
        Script("toSorted and its kin", 110, @"\.(toSorted|toReversed|toSpliced|with)\("),
        Script("Object.hasOwn", 93, @"Object\.hasOwn\b"),
        Script("Object.groupBy", 117, @"(Object|Map)\.groupBy\b"),
        Script("randomUUID", 92, @"\brandomUUID\b"),
        Script("private in", 91, @"#\w+\s+in\s"),
        Script("static blocks", 94, @"\bstatic\s*\{"),
        Script("top-level await", 89, @"(^|\n)await\s"),
        Script("Intl.Segmenter", 87, @"Intl\.Segmenter"),
        Script("inert", 102, @"\.inert\b"),
        Script("popover", 114, @"\.(showPopover|hidePopover|togglePopover)\("),
        Script("AbortSignal.timeout", 103, @"AbortSignal\.(timeout|any)\b"),
        Script("error causes", 93, @"new \w*Error\([^)]*,\s*\{\s*cause"),
        Script("Array.fromAsync", 121, @"Array\.fromAsync"),
        Script("Set algebra", 122, @"\.(isSubsetOf|isSupersetOf|symmetricDifference)\("),
        Script("Promise.withResolvers", 119, @"Promise\.withResolvers"),
        Script("scheduler", 94, @"\bscheduler\.(postTask|yield)"),
    ];

    public bool IsUsedIn(string source) => Sign.IsMatch(source);

    private static BrowserFeature Style(string name, int since, string sign) => new(name, since, new(sign));

    private static BrowserFeature Script(string name, int since, string sign) => new(name, since, new(sign));
}
