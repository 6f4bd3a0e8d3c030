using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Values;
using PerfApproval.Word.Reading.Blocks;

namespace PerfApproval.Word.Reading.Tables;

/// <summary>An indicator's value as the form prints it; where the form prescribes nothing, as it was written.</summary>
internal sealed class ValueText(ValueFormat format, ProjectNotes notes)
{
    public string Printed(string written, Place place)
    {
        if (format.Style != ValueStyle.UnitInBrackets) return written;
        var printed = IndicatorValue.Parse(written).InBrackets(format.Decimals);
        if (printed != written) notes.Add(place, $"指标值“{written}”按表式写作“{printed}”。");
        return printed;
    }
}
