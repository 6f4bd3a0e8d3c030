using PerfApproval.Word.Tests.Comparison;

namespace PerfApproval.Bench.Word;

/// <summary>Our writer and the peer on the same text, turn by turn in one run, so that whatever else the machine does hits both.</summary>
internal sealed class Comparison : IDisposable
{
    private readonly Workload work;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bench-");
    private readonly Peer peer;
    private readonly MemoryStream output = new();

    public Comparison(int projects, string peerFolder)
    {
        work = Workload.Of(projects);
        var (template, data) = (In("template.docx"), In("data.json"));
        PeerTemplate.Write(Workload.TemplateFile, template);
        File.WriteAllText(data, PeerData.Of(work, Contents()));
        peer = Peer.Start(peerFolder, template, data);
    }

    public IReadOnlyList<Turn> Run(int turns, TimeSpan each)
    {
        RequireSameText();
        WriteOurs();
        _ = Pace.Measure(WriteOurs, each);
        _ = peer.Measure(each);
        return [.. Enumerable.Range(0, turns).Select(_ => new Turn(Pace.Measure(WriteOurs, each), peer.Measure(each)))];
    }

    public double PeerPeakMegabytes() => peer.PeakMegabytes();

    public void Dispose()
    {
        peer.Dispose();
        output.Dispose();
        folder.Delete(recursive: true);
    }

    private void WriteOurs()
    {
        output.SetLength(0);
        work.Write(output);
    }

    private void RequireSameText()
    {
        WriteOurs();
        peer.Write(In("peer.docx"));
        using var theirs = File.OpenRead(In("peer.docx"));
        var differences = SameText.Differences(Text(), DocumentText.Of(theirs));
        if (differences.Count > 0)
            throw new InvalidOperationException($"The two do not print the same, so there is nothing to compare: {string.Join("; ", differences.Take(3))}");
    }

    private string Text() => DocumentText.Of(new MemoryStream(output.ToArray()));

    // Our own contents, line by line: a heading, a tab, a page.
    private IEnumerable<(string Text, string Page)> Contents()
    {
        WriteOurs();
        var lines = Text().Split('\n').SkipWhile(l => l != "目    录").Skip(1).Take(work.Projects);
        return lines.Select(l => l.Split('\t')).Select(l => (l[0], l[1]));
    }

    private string In(string name) => Path.Combine(folder.FullName, name);
}

/// <summary>One turn of each.</summary>
internal readonly record struct Turn(Pace Ours, Pace Peer)
{
    public double Ratio => Peer.MillisecondsEach / Ours.MillisecondsEach;
}
