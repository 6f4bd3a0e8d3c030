using System.Globalization;

namespace PerfApproval.Word.Reading.Docx;

/// <summary>The characters behind w:sym, which names a place in a symbol font instead of a letter.</summary>
internal static class SymbolFont
{
    private const int PrivateUse = 0xF000;

    private static readonly Dictionary<int, char> Symbol = new()
    {
        [0xA3] = '≤',
        [0xB3] = '≥',
        [0xB1] = '±',
        [0xB4] = '×',
        [0xB8] = '÷',
        [0xB9] = '≠',
        [0xBB] = '≈',
        [0xB0] = '°',
        [0xB7] = '•',
        [0xA5] = '∞',
        [0xAE] = '→',
        [0xAC] = '←',
        [0xD7] = '·',
        [0x61] = 'α',
        [0x62] = 'β',
        [0x6D] = 'μ',
        [0x70] = 'π',
        [0x73] = 'σ',
        [0x53] = 'Σ',
        [0x44] = 'Δ',
    };

    private static readonly Dictionary<int, char> Wingdings = new()
    {
        [0xFC] = '√',
        [0xFB] = '×',
        [0xFE] = '☑',
        [0xA8] = '□',
        [0x6F] = '□',
        [0x6E] = '■',
        [0x6C] = '●',
        [0xD8] = '➢',
        [0xF0] = '→',
    };

    /// <returns>Null when the place is not known.</returns>
    public static char? Character(string? font, string? code)
    {
        if (!int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var place)) return null;
        var low = place >= PrivateUse ? place - PrivateUse : place;
        if (font == "Symbol") return Symbol.TryGetValue(low, out var sign) ? sign : Ascii(low);
        if (font is "Wingdings") return Wingdings.TryGetValue(low, out var mark) ? mark : null;
        return place is > ' ' and < 0xD800 ? (char)place : Ascii(low);
    }

    // Digits, brackets and the percent sign stand where ASCII has them; letters are Greek.
    private static char? Ascii(int place) => place is >= 0x20 and <= 0x3F ? (char)place : null;
}
