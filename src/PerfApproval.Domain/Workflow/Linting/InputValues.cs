namespace PerfApproval.Domain.Workflow.Linting;

/// <summary>The inputs of one activity as far as they could be read, each with its place.</summary>
internal sealed class InputValues
{
    private readonly Dictionary<string, object> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonPlace> places = new(StringComparer.Ordinal);
    private readonly HashSet<string> unreadable = new(StringComparer.Ordinal);

    public void Add(string key, object value, JsonPlace place)
    {
        values.Add(key, value);
        places.Add(key, place);
    }

    public void Doubt(string key) => unreadable.Add(key);

    /// <summary>The file says something here that was reported; what it meant is anybody's guess.</summary>
    public bool IsInDoubt(string key) => unreadable.Contains(key);

    public bool Has(string key) => values.ContainsKey(key);

    public T The<T>(string key) => (T)values[key];

    public T? Maybe<T>(string key) where T : struct => values.TryGetValue(key, out var value) ? (T)value : null;

    public IReadOnlyList<string>? List(string key) => values.TryGetValue(key, out var value) ? (IReadOnlyList<string>)value : null;

    public JsonPlace PlaceOf(string key) => places[key];
}
