using System.Xml.Linq;
using static PerfApproval.Word.Writing.Templates.WordXml;

namespace PerfApproval.Word.Writing.Templates;

/// <summary>Takes out of a template what belongs to its editing and not to the documents made of it.</summary>
internal static class TemplateSettings
{
    // A document that asks to update its fields greets every reader with a question.
    private static readonly HashSet<XName> Dropped =
        [W + "updateFields", W + "trackRevisions", W + "rsids", W + "attachedTemplate", W + "documentProtection", W + "writeProtection", W + "mailMerge"];

    public static void Clean(TemplatePackage package)
    {
        foreach (var part in package.Related("settings").ToList())
        {
            var settings = package.Xml(part);
            settings.Root!.Elements().Where(e => Dropped.Contains(e.Name)).Remove();
            package[part] = Save(settings);
            package.Drop(part, "/attachedTemplate");
            package.Drop(part, "/mailMergeSource");
        }

        string[] notes = ["/comments", "/commentsExtended", "/commentsIds", "/commentsExtensible", "/people"];
        foreach (var kind in notes) package.Drop(package.Document, kind);
        package.Drop("", "/thumbnail");
    }
}
