using System.Diagnostics;
using System.Text.Json.Nodes;

namespace PerfApproval.Bench.Word;

/// <summary>A process of Node.js that fills the peer's template on command.</summary>
internal sealed class Peer : IDisposable
{
    private readonly Process node;

    private Peer(Process node) => this.node = node;

    public static Peer Start(string folder, string template, string data)
    {
        var start = new ProcessStartInfo("node", ["peer.mjs"]) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true };
        var peer = new Peer(Process.Start(start)!);
        peer.Do(new JsonObject { ["do"] = "load", ["template"] = template, ["data"] = data });
        return peer;
    }

    public void Write(string file) => Do(new JsonObject { ["do"] = "write", ["file"] = file });

    public Pace Measure(TimeSpan atLeast)
    {
        var answer = Do(new JsonObject { ["do"] = "measure", ["milliseconds"] = atLeast.TotalMilliseconds });
        return new Pace(answer["documents"]!.GetValue<int>(), TimeSpan.FromMilliseconds(answer["milliseconds"]!.GetValue<double>()));
    }

    public double PeakMegabytes() => Do(new JsonObject { ["do"] = "memory" })["peakKilobytes"]!.GetValue<double>() / 1024;

    public void Dispose()
    {
        node.StandardInput.Close();
        node.WaitForExit();
        node.Dispose();
    }

    private JsonNode Do(JsonObject command)
    {
        node.StandardInput.WriteLine(command.ToJsonString());
        node.StandardInput.Flush();
        var answer = node.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The peer has ended; its reason stands above.");
        return JsonNode.Parse(answer)!;
    }
}
