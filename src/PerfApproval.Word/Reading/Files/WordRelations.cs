namespace PerfApproval.Word.Reading.Files;

/// <summary>Finds the parts of a package by their relations; Word does not always call them by the usual names.</summary>
internal static class WordRelations
{
    public static string? MainPart(WordPackage package) => Find(package, "_rels/.rels", "", "officeDocument");

    public static string? CoreProperties(WordPackage package) => Find(package, "_rels/.rels", "", "core-properties");

    public static string? Target(WordPackage package, string part, string kind)
    {
        var slash = part.LastIndexOf('/') + 1;
        return Find(package, $"{part[..slash]}_rels/{part[slash..]}.rels", part[..slash], kind);
    }

    private static string? Find(WordPackage package, string relations, string folder, string kind)
    {
        using var part = package.OpenPart(relations, ReadingLimits.SidePartBytes);
        if (part is null) return null;
        using var reader = SafeXml.Open(part);
        while (reader.Read())
        {
            SafeXml.CheckDepth(reader);
            if (reader.LocalName != "Relationship" || reader.GetAttribute("TargetMode") == "External") continue;
            var type = reader.GetAttribute("Type") ?? "";
            if (type.EndsWith($"/{kind}", StringComparison.Ordinal) && reader.GetAttribute("Target") is { } target)
                return Resolved(folder, target);
        }

        return null;
    }

    private static string Resolved(string folder, string target)
    {
        if (target.StartsWith('/')) return target[1..];
        var steps = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step != ".." && step != ".") steps.Add(step);
            if (step == ".." && steps.Count > 0) steps.RemoveAt(steps.Count - 1);
        }

        return string.Join('/', steps);
    }
}
