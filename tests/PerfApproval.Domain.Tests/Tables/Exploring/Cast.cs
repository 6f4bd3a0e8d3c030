using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>The people around one table of one workflow: few, but enough for every kind of conflict.</summary>
internal sealed class Cast
{
    public const int Administrator = 0;
    public const int Auditor = 1;
    public const int Preparer = 2;

    private static int casts;

    private readonly int number = Interlocked.Increment(ref casts);
    private readonly List<Person> people = [];
    private readonly List<Appointment> appointments = [];
    private readonly List<Post> posts = [];

    public Cast(CompiledWorkflow workflow)
    {
        Place = new(Number(100), Number(101), Number(102), Number(103), Number(104));
        RoundId = Number(105);
        var stages = workflow.BlockingActivities.Values.OfType<ReviewStage>().ToArray();
        ReviewPosts = [.. stages.Select(PostOf).Distinct()];
        Join("管行政", new Post(Role.Administrator, Scope(ScopeKind.Bureau)));
        Join("沈计明", new Post(Role.Auditor, Scope(ScopeKind.Bureau)));
        Join("田报清", new Post(Role.Preparer, Scope(ScopeKind.Unit)));
        // Prepares and reviews: must keep away from one of the two. May publish as well.
        Join("田兼核", [new(Role.Preparer, Scope(ScopeKind.Unit)), .. ReviewPosts.TakeLast(1), new(Role.Publisher, Scope(ScopeKind.Unit))]);
        foreach (var (post, number) in ReviewPosts.Select((p, i) => (p, i))) Staff(post, number, stages.Where(s => PostOf(s) == post));
        Join("公布达", new Post(Role.Publisher, Scope(ScopeKind.Department)));
        Outsider = Join("局外人");
    }

    public TablePlace Place { get; }

    public Guid RoundId { get; }

    public IReadOnlyList<Person> People => people;

    public IReadOnlyList<Appointment> Appointments => appointments;

    public IReadOnlyList<Post> ReviewPosts { get; }

    /// <summary>Holds nothing until somebody appoints them.</summary>
    public int Outsider { get; }

    /// <summary>Everybody as they were at work in one situation or another.</summary>
    public Dictionary<string, Staff> Staffs { get; } = [];

    public int IndexOf(Guid person) => people.FindIndex(p => p.Id == person);

    /// <summary>A small number for a post.</summary>
    public int NumberOf(Post post)
    {
        if (!posts.Contains(post)) posts.Add(post);
        return posts.IndexOf(post);
    }

    public Post PostOf(ReviewStage stage) => new(RoleAssignment.RoleOf(stage.Role), stage.Scope switch
    {
        ReviewScope.Unit => Scope(ScopeKind.Unit),
        ReviewScope.Department => Scope(ScopeKind.Department),
        ReviewScope.Division => Scope(ScopeKind.Division),
        ReviewScope.PerformanceDivision => new(ScopeKind.Division, Place.PerformanceDivisionId ?? default),
        _ => Scope(ScopeKind.Bureau),
    });

    public Scope Scope(ScopeKind kind) => new(kind, kind switch
    {
        ScopeKind.Bureau => Place.BureauId,
        ScopeKind.Division => Place.DivisionId,
        ScopeKind.Department => Place.DepartmentId,
        _ => Place.UnitId,
    });

    // One holder for each; two where there are few posts or all must approve, three where they vote; the first holds the post after theirs as well.
    private void Staff(Post post, int number, IEnumerable<ReviewStage> stages)
    {
        var modes = stages.Select(s => s.Mode).ToArray();
        var holders = modes.Contains(ReviewMode.Share) ? 3 : ReviewPosts.Count <= 2 || modes.Any(m => m != ReviewMode.AnyOne) ? 2 : 1;
        foreach (var holder in Enumerable.Range(1, holders)) Join($"{post.Role.InChinese()}{number + 1}之{holder}", post);
        if (number > 0 && number < 3) appointments.Add(new(people.FindIndex(p => p.Name.EndsWith($"{number}之1", StringComparison.Ordinal)), post));
    }

    private int Join(string name, params Post[] posts)
    {
        people.Add(new(Place.BureauId, Number(people.Count + 1), name, $"{name}@office.example"));
        appointments.AddRange(posts.Select(p => new Appointment(people.Count - 1, p)));
        return people.Count - 1;
    }

    // No two casts share an id, so that several may live in one database.
    private Guid Number(int of) => new(of, (short)(number >> 16), (short)number, new byte[8]);
}
