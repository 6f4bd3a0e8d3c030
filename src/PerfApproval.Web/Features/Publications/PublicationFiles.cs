using System.Text.Json;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.Publications;
using PerfApproval.Word.Writing;

namespace PerfApproval.Web.Features.Publications;

/// <summary>Makes what a publication offers for download.</summary>
public sealed class PublicationFiles(PublishableTables publishable, TemplateCatalog templates, DocumentWriter writer, TimeProvider clock)
{
    public async Task<PublishedFiles> MakeAsync(PublicationSet set, Round round, CancellationToken stop)
    {
        var template = templates[round.FormId];
        var documents = set.Documents(template.Form, round.Year);
        var issuer = await publishable.IssuerAsync(round.BureauId, set.Scope, stop);
        var title = template.Form.TitleFor(issuer.Name, round.Year);
        using var word = new MemoryStream();
        await writer.WriteAsync(template, documents, new(issuer, round.Year, clock.GetUtcNow().DateInChina()), word, stop);
        var openData = documents is [var only] ? DocumentJson.Write(only) : JsonSerializer.Serialize(documents, DocumentJson.Options);
        return new(title, $"{title}.docx", word.ToArray(), openData) { Pdf = await writer.PrintAsync(word.ToArray(), stop) };
    }
}
