using System.Text.Json;

namespace PerfApproval.Domain.Workflow.Linting;

/// <summary>A value of a definition file that knows where it stands in it.</summary>
internal sealed class JsonPlace(JsonPlace? parent, string step, int line)
{
    private readonly OrderedDictionary<string, JsonPlace> members = new(StringComparer.Ordinal);
    private readonly List<JsonPlace> items = [];

    public int Line => line;

    public string Path => parent is null ? step : parent.Path + step;

    public JsonValueKind Kind { get; set; }

    /// <summary>A string's content, a number's digits.</summary>
    public string Text { get; set; } = "";

    public IReadOnlyDictionary<string, JsonPlace> Members => members;

    public IReadOnlyList<JsonPlace> Items => items;

    public JsonPlace? Member(string key) => members.GetValueOrDefault(key);

    /// <summary>False where the object has this key already.</summary>
    public bool TryAdd(string key, JsonPlace value) => members.TryAdd(key, value);

    public void Add(JsonPlace item) => items.Add(item);
}
