using System.Globalization;

namespace PerfApproval.Word.Reading.Docx;

/// <summary>Prints a list number in the formats Chinese documents use.</summary>
internal static class ListNumber
{
    private const string Digits = "〇一二三四五六七八九";

    /// <returns>Null for a format that prints no number, or none that can be told.</returns>
    public static string? Printed(string format, int number) => number is < 1 or > 9999 ? null : format switch
    {
        "decimal" => number.ToString(CultureInfo.InvariantCulture),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "decimalFullWidth" => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(d => (char)(d + 0xFEE0))),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number <= 20 => ((char)('①' + number - 1)).ToString(),
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" => Chinese(number),
        "lowerLetter" when number <= 26 => ((char)('a' + number - 1)).ToString(),
        "upperLetter" when number <= 26 => ((char)('A' + number - 1)).ToString(),
        _ => null,
    };

    private static string Chinese(int number) => number switch
    {
        < 10 => Digits[number].ToString(),
        < 20 => "十" + Unit(number % 10),
        < 100 => Digits[number / 10] + "十" + Unit(number % 10),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Unit(int digit) => digit == 0 ? "" : Digits[digit].ToString();
}
