using System.Xml.Linq;
using PerfApproval.Word.Writing.Templates;

namespace PerfApproval.Word.Writing.Pages;

/// <summary>How much of the page the lines of a paragraph take, in twips.</summary>
internal sealed record ParagraphShape
{
    // What Word leaves for a line of Chinese text in single spacing.
    private const double SingleSpacing = 1.3;

    /// <summary>The width of a Chinese character; a Latin one takes half.</summary>
    public required int Em { get; init; }

    public required int Line { get; init; }

    public required int Before { get; init; }

    public required int After { get; init; }

    public required int FirstLine { get; init; }

    /// <summary>Left and right together.</summary>
    public required int Indent { get; init; }

    public required bool StartsPage { get; init; }

    public required bool StaysWithNext { get; init; }

    public static ParagraphShape Of(XElement paragraph, StyleSheet styles)
    {
        var em = styles.FontSize(paragraph) * 10;
        int Spacing(string attribute) => styles.ParagraphNumber(paragraph, "spacing", attribute) ?? 0;
        int Indentation(string attribute) => styles.ParagraphNumber(paragraph, "ind", attribute) ?? 0;
        return new ParagraphShape
        {
            Em = em,
            Line = LineHeight(em, styles.ParagraphNumber(paragraph, "spacing", "line"), styles.ParagraphText(paragraph, "spacing", "lineRule")),
            Before = Spacing("before"),
            After = Spacing("after"),
            FirstLine = Indentation("firstLine") - Indentation("hanging"),
            Indent = Indentation("left") + Indentation("right"),
            StartsPage = styles.ParagraphSetting(paragraph, "pageBreakBefore").IsOn(),
            StaysWithNext = styles.ParagraphSetting(paragraph, "keepNext").IsOn(),
        };
    }

    private static int LineHeight(int em, int? line, string? rule)
    {
        var single = (int)(em * SingleSpacing);
        return Math.Max(1, (line, rule) switch
        {
            (null, _) => single,
            ({ } exact, "exact") => exact,
            ({ } least, "atLeast") => Math.Max(least, single),
            ({ } lines, _) => (int)(single * (lines / 240.0)),
        });
    }
}
