using PerfApproval.Domain.Documents;
using PerfApproval.Word.Reading;
using PerfApproval.Word.Writing;

namespace PerfApproval.Bench.Word;

/// <summary>A document of as many projects as wanted, made of those of a real one, and the template that prints it.</summary>
internal sealed class Workload
{
    private const string Form = "tianjin";

    private static readonly DateOnly Date = new(2023, 2, 6);

    private Workload(DocumentTemplate template, TargetDocument document)
    {
        Template = template;
        Document = document;
    }

    public DocumentTemplate Template { get; }

    public TargetDocument Document { get; }

    public Imprint Imprint => Imprint.Of(Document) with { Date = Date };

    public int Projects => Document.Tables.Count;

    public static string TemplateFile => Path.Combine(AppContext.BaseDirectory, "templates", Form, "template.docx");

    public static Workload Of(int projects)
    {
        var catalog = TemplateCatalog.Load(Path.Combine(AppContext.BaseDirectory, "templates"));
        using var sample = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "samples", "000.txt"));
        var filed = new DocumentReader(catalog.Forms).Read("000.txt", sample);
        // The second project is the usual one: a goal, eight indicators.
        var tables = Enumerable.Range(0, projects).Select(i => filed.Tables[(i + 1) % filed.Tables.Count] with { Number = i + 1 });
        return new Workload(catalog[Form], filed with { Tables = [.. tables], Notes = [] });
    }

    public void Write(Stream output) => Template.Write([Document], Imprint, output);
}
