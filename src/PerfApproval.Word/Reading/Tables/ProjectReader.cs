using System.Globalization;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;
using PerfApproval.Word.Reading.Blocks;
using PerfApproval.Word.Reading.Forms;

namespace PerfApproval.Word.Reading.Tables;

/// <summary>Interprets the drafts of a document's projects.</summary>
internal sealed class ProjectReader(FormMap form, SourceLayout source, ImportNotes notes)
{
    public IReadOnlyList<ReadProject> Read(IReadOnlyList<ProjectDraft> drafts, CancellationToken stop)
    {
        var projects = new List<ReadProject>();
        var headings = drafts.Where(d => d.HasRows).Select(d => LabelKey.Of(d.HeadingText ?? "")).ToHashSet(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            stop.ThrowIfCancellationRequested();
            if (draft.HasRows) Add(draft, projects);
            // A heading that a project bears as well is a line of the contents.
            else if (draft.HeadingText is { } text && !headings.Contains(LabelKey.Of(text)))
                notes.Add(null, draft.Place, $"“{CleanText.Shortened(text)}”之后没有表格，该项目未读入。");
        }

        return projects;
    }

    private void Add(ProjectDraft draft, List<ReadProject> projects)
    {
        var number = Number(draft, projects.Count + 1);
        var own = new ProjectNotes(notes, number);
        var values = new FieldValues(form.Form, own);
        new HeadReader(form, values, own).Read(draft.Head);
        OpeningLines.Read(draft, form, values, own);
        var texts = values.Texts();
        var indicators = new IndicatorReader(form, source, own).Read(draft.Indicators);
        if (indicators.Count == 0 && values.Found * 3 < form.Form.Fields.Count && draft.HeadingText is null)
        {
            notes.Add(null, draft.Place, "此处的表格不是项目绩效目标表，未读入。");
            return;
        }

        FillFromHeading(draft, texts, own);
        if (indicators.Count == 0) own.Add(draft.Place, "没有读到绩效指标，请核对原文件。");
        if (values.Found == 0) own.Add(draft.Place, "没有读到指标以上的各栏，请核对原文件。");
        projects.Add(new(texts.ToProject(form.Form, number, indicators), texts, draft));
    }

    private int Number(ProjectDraft draft, int position)
    {
        if (!draft.Heading.TryGetValue(FieldKeys.Number, out var written)) return position;
        var half = LabelKey.HalfWidth(written);
        if (!int.TryParse(half, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return position;
        if (half != written) notes.Add(number, draft.Place, $"标题中的全角序号“{written}”读作 {number}。");
        if (number != position) notes.Add(number, draft.Place, $"标题的序号是 {number}，按顺序应为 {position}，照原样读入。");
        return number;
    }

    private static void FillFromHeading(ProjectDraft draft, FieldTexts texts, ProjectNotes notes)
    {
        if (!draft.Heading.TryGetValue(FieldKeys.Name, out var name)) return;
        var filed = texts.Text(FieldKeys.Name);
        if (filed.Length == 0)
        {
            texts[FieldKeys.Name] = [name];
            notes.Add(draft.Place, $"表内没有项目名称，取自标题“{CleanText.Shortened(name)}”。");
        }
        else if (LabelKey.Of(filed) != LabelKey.Of(name)) notes.Add(draft.Place, $"标题中的项目名称“{CleanText.Shortened(name)}”与表内“{CleanText.Shortened(filed)}”不同，以表内为准。");
    }
}

/// <summary>A project that was read, with what the document as a whole is told from.</summary>
internal sealed record ReadProject(ProjectTarget Project, FieldTexts Texts, ProjectDraft Draft);
