using System.Globalization;
using System.Xml.Linq;
using PerfApproval.Word.Writing;
using PerfApproval.Word.Writing.Templates;

namespace PerfApproval.Word.Redlining.Passages;

/// <summary>The processing instructions that a marked part carries: where a passage or a field begins and ends.</summary>
internal static class PassageMark
{
    public const string Target = "passage";
    public const string End = "end";

    private const string FieldStart = "field";

    // A form's own field may be called anything, even what would end the instruction.
    public static string Field(TemplateField field) => $"<?{Target} {FieldStart} {field.Scope} {Uri.EscapeDataString(field.Key)}?>";

    public static bool IsEnd(XProcessingInstruction mark) => mark.Data == End;

    public static FieldTag? FieldOf(XProcessingInstruction mark) =>
        mark.Data.Split(' ') is [FieldStart, var scope, var key] ? new FieldTag(Enum.Parse<Scope>(scope), Uri.UnescapeDataString(key)) : null;

    public static (PassageKind Kind, int Number) PassageOf(XProcessingInstruction mark)
    {
        var words = mark.Data.Split(' ');
        return (Enum.Parse<PassageKind>(words[0]), int.Parse(words[1], CultureInfo.InvariantCulture));
    }
}

/// <summary>A field of the template, as a text of the part says it comes from it.</summary>
internal readonly record struct FieldTag(Scope Scope, string Key);
