using System.Globalization;
using System.Text.RegularExpressions;
using PerfApproval.Domain.Tests.Tables.Exploring;

namespace PerfApproval.Web.Tests.Walking;

/// <summary>Holds the rows of the model against those of the database, whose ids are others: it learns which row is which as they appear.</summary>
internal sealed partial class Likeness
{
    private const string Unknown = "?";

    private readonly Dictionary<string, string> inModel = [];
    private readonly Dictionary<string, string> inDatabase = [];
    private readonly Dictionary<string, string> stored = [];

    /// <param name="cast">The people and places, which are the same on both sides.</param>
    public Likeness(Cast cast)
    {
        foreach (var (person, index) in cast.People.Select((p, i) => (p, i))) Know(person.Id.ToString(), person.Id.ToString(), $"{index} {person.Name}");
    }

    /// <summary>The id in the database of a row that both have.</summary>
    public Guid StoredId(Guid id) => stored.TryGetValue(id.ToString(), out var other) ? Guid.Parse(other, CultureInfo.InvariantCulture) : id;

    /// <summary>What one side has and the other has not, by what the rows say and by which rows they refer to.</summary>
    public IReadOnlyList<string> Differences(IReadOnlyList<string> model, IReadOnlyList<string> database)
    {
        Learn(model, database);
        var left = database.Select(row => Named(row, inDatabase)).ToList();
        var missing = model.Select(row => Named(row, inModel)).Where(row => !left.Remove(row)).ToArray();
        return [.. missing.Select(row => $"only in the model: {row}"), .. left.Select(row => $"only in the database: {row}")];
    }

    // Rows that say the same, new ids aside, are one another's; ids made within one millisecond are in no order.
    private void Learn(IReadOnlyList<string> model, IReadOnlyList<string> database)
    {
        var found = database.ToLookup(row => Named(row, inDatabase));
        foreach (var alike in model.ToLookup(row => Named(row, inModel)))
            foreach (var (one, other) in alike.Zip(found[alike.Key]))
                foreach (var (id, storedId) in Ids().Matches(one).Zip(Ids().Matches(other)))
                    if (!inModel.ContainsKey(id.Value) && !inDatabase.ContainsKey(storedId.Value)) Know(id.Value, storedId.Value, $"#{inModel.Count}");
    }

    private void Know(string id, string storedId, string name) => (inModel[id], inDatabase[storedId], stored[id]) = (name, name, storedId);

    private static string Named(string row, Dictionary<string, string> names) => Ids().Replace(row, id => names.GetValueOrDefault(id.Value, Unknown));

    [GeneratedRegex("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}")]
    private static partial Regex Ids();
}
