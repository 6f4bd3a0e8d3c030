using System.Xml;
using PerfApproval.Domain;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;
using PerfApproval.Word.Reading.Blocks;
using PerfApproval.Word.Reading.Docx;
using PerfApproval.Word.Reading.Files;
using PerfApproval.Word.Reading.Forms;
using PerfApproval.Word.Reading.Plain;
using PerfApproval.Word.Reading.Tables;

namespace PerfApproval.Word.Reading;

/// <summary>Reads a filed document, a Word file or the text of one, by whichever of the known forms it follows.</summary>
public sealed class DocumentReader(FormCatalog forms)
{
    private readonly FormMap[] maps = [.. forms.Forms.Select(f => new FormMap(f))];

    /// <param name="fileName">The name under which the file was filed, for sentences; the kind is told from the content.</param>
    /// <param name="content">The file.</param>
    /// <param name="year">The budget year, where the caller knows better than the document.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <exception cref="InputRefusedException">The file is no such document, or not a sound one.</exception>
    public TargetDocument Read(string fileName, Stream content, int? year = null, CancellationToken stop = default)
    {
        var file = SourceFile.Open(fileName, content, stop);
        var source = Source(file, stop);
        var lines = new SourceLines(IsOfForm).Of(source.Blocks);
        var form = FormDetection.FormOf(lines, maps)
            ?? throw file.Refused($"里没有找到项目绩效目标表，请核对文件；目前可以读入的表式有：{string.Join("、", maps.Select(m => m.Form.Name))}。");
        return Interpreted(file, source, lines, form, year, stop);
    }

    private SourceDocument Source(SourceFile file, CancellationToken stop)
    {
        try
        {
            return FileSniffer.KindOf(file) == FileKind.WordPackage
                ? WordSource.Read(file, stop)
                : TextSource.Read(file, OpensTable, stop);
        }
        catch (XmlException damaged)
        {
            throw file.Refused($"的内部结构有误（正文 XML 第 {damaged.LineNumber} 行），请用 Word 打开并修复，另存为 .docx 后再导入。", damaged);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or EndOfStreamException)
        {
            throw file.Refused("已损坏，无法解压，请重新获取或用 Word 修复后另存为 .docx 再导入。", damaged);
        }
    }

    private static TargetDocument Interpreted(SourceFile file, SourceDocument source, IReadOnlyList<SourceLine> lines, FormMap form, int? year, CancellationToken stop)
    {
        var notes = new ImportNotes();
        foreach (var leftOut in source.Repairs) notes.Add(null, new Place(), leftOut);
        var splitter = new ProjectSplitter(form, source.Layout, notes);
        var projects = new ProjectReader(form, source.Layout, notes).Read(splitter.Split(lines), stop);
        if (projects.Count == 0) throw file.Refused("里的表格都不完整，没有读出任何项目绩效目标表，请核对文件后再导入。");
        var document = new TargetDocument
        {
            Form = form.Form.Id,
            Overall = form.Overall is null ? null : new OverallReader(form.Overall, notes).Read(splitter.Outside),
            Unit = new UnitFinder(form, notes).UnitOf(projects, splitter.Outside),
            Year = year ?? new YearFinder(form, notes).YearOf(projects, splitter.Outside),
            Tables = [.. projects.Select(p => p.Project)],
        };
        return document with { Notes = notes.All() };
    }

    private bool IsOfForm(string key) =>
        key.Length > 0 && maps.Any(m => m.Labels.Contains(key) || m.Levels.Level2(key) is not null || m.Headings.Heading(key) is not null);

    private bool OpensTable(string key) => maps.Any(m => m.OpensTable(key));
}
