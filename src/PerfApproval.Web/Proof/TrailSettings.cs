namespace PerfApproval.Web.Proof;

/// <summary>Where the keys are, how often a head is signed, and where heads go for a second custodian.</summary>
public sealed class TrailSettings(IConfiguration settings)
{
    public string KeyFolder => settings["Trail:Keys"] is { Length: > 0 } folder ? folder : Path.Combine(AppContext.BaseDirectory, "keys");

    /// <summary>Null: nothing is exported.</summary>
    public string? ExportFolder => settings["Trail:ExportFolder"] is { Length: > 0 } folder ? folder : null;

    /// <summary>How long the sequencer rests.</summary>
    public TimeSpan Pause => TimeSpan.FromSeconds(Math.Max(1, settings.GetValue("Trail:Seconds", 5)));

    /// <summary>A head is signed at least this often, whether the tree has grown or not.</summary>
    public TimeSpan HeadEvery => TimeSpan.FromMinutes(Math.Max(1, settings.GetValue("Trail:HeadMinutes", 60)));

    public TimeSpan ExportEvery => TimeSpan.FromMinutes(Math.Max(1, settings.GetValue("Trail:ExportMinutes", 60)));
}
