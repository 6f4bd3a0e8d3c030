namespace PerfApproval.Web.Tests.Pages;

/// <summary>Every page of the application and who gets to see it: the matrix that a new page must be entered in.</summary>
public static class WhoMaySeeWhat
{
    public const string Anybody = "未登录";

    public static readonly string[] Everyone =
        ["填报人", "单位审核人", "主管部门审核人", "业务处审核人", "绩效处审核人", "局领导", "公开发布人", "系统管理员", "审计员", "外单位填报人", "没有角色的人"];

    private static readonly string[] AroundTheCourt = Everyone[..9];

    private static readonly string[] Reviewers = Everyone[1..6];

    /// <summary>By route; {table} was submitted, {draft} was not.</summary>
    public static readonly IReadOnlyList<PageRights> Pages =
    [
        new("", "/", Everyone),
        new("sign-in", "/sign-in", [Anybody, .. Everyone]),
        new("sign-out", "/sign-out", Everyone),
        new("session", "/session", Everyone),
        new("decisions", "/decisions", Everyone),
        new("handled", "/handled", Everyone),
        new("started", "/started", Everyone),
        new("copies", "/copies", Everyone),
        new("progress", "/progress", Everyone),
        new("target-tables", "/target-tables", Everyone),
        new("target-tables/{id:guid}", "/target-tables/{table}", AroundTheCourt),
        new("target-tables/{id:guid}/versions/{number:int}/certificate.json", "/target-tables/{certified}/versions/2/certificate.json", AroundTheCourt),
        new("target-tables/{id:guid}/versions/{number:int}/certificate.docx", "/target-tables/{certified}/versions/2/certificate.docx", AroundTheCourt),
        new("target-tables/{id:guid}/decision", "/target-tables/{table}/decision", AroundTheCourt),
        new("target-tables/{id:guid}/attachments", "/target-tables/{table}/attachments", AroundTheCourt),
        new("target-tables/{id:guid}/attachments/{attachmentId:guid}", "/target-tables/{table}/attachments/{submittedAttachment}", AroundTheCourt),
        new("target-tables/{id:guid}/attachments/{attachmentId:guid}/removal", "/target-tables/{table}/attachments/{submittedAttachment}/removal", AroundTheCourt),
        new("target-tables/{id:guid}/withholding", "/target-tables/{table}/withholding", AroundTheCourt),
        new("target-tables/{id:guid}/withholding/answer", "/target-tables/{table}/withholding/answer", AroundTheCourt),
        new("target-tables/{id:guid}/withholding/lifting", "/target-tables/{table}/withholding/lifting", AroundTheCourt),
        new("account", "/account", Everyone),
        new("account/phrases", "/account/phrases", Everyone),
        new("target-tables/{id:guid}/submission", "/target-tables/{table}/submission", AroundTheCourt),
        new("target-tables/{id:guid}/mends", "/target-tables/{table}/mends", AroundTheCourt),
        new("target-tables/{id:guid}/findings/{position:int}/dismissal", "/target-tables/{table}/findings/1/dismissal", AroundTheCourt),
        new("target-tables/{id:guid}/withdrawal", "/target-tables/{table}/withdrawal", AroundTheCourt),
        new("target-tables/{id:guid}/draft", "/target-tables/{draft}/draft", ["填报人"]),
        new("target-tables/{id:guid}/draft/amendments", "/target-tables/{draft}/draft/amendments", []),
        new("target-tables/{id:guid}/draft/state", "/target-tables/{draft}/draft/state", ["填报人"]),
        new("target-tables/{id:guid}/draft/weights", "/target-tables/{draft}/draft/weights", ["填报人"]),
        new("target-tables/{id:guid}/draft/findings", "/target-tables/{draft}/draft/findings", ["填报人"]),
        new("target-tables/{id:guid}/transfer", "/target-tables/{table}/transfer", AroundTheCourt),
        new("target-tables/{id:guid}/addition", "/target-tables/{table}/addition", AroundTheCourt),
        new("target-tables/{id:guid}/removal", "/target-tables/{table}/removal", AroundTheCourt),
        new("target-tables/{id:guid}/copy", "/target-tables/{table}/copy", AroundTheCourt),
        new("target-tables/{id:guid}/urging", "/target-tables/{table}/urging", AroundTheCourt),
        new("target-tables/{id:guid}/termination", "/target-tables/{table}/termination", AroundTheCourt),
        new("target-tables/{id:guid}/take-back", "/target-tables/{table}/take-back", AroundTheCourt),
        new("target-tables/{id:guid}/correction-answer", "/target-tables/{table}/correction-answer", AroundTheCourt),
        new("target-tables/{id:guid}/tasks/{taskId:guid}/reassignment", "/target-tables/{table}/tasks/{TaskId}/reassignment", AroundTheCourt),
        new("target-tables/{id:guid}/versions", "/target-tables/{table}/versions", AroundTheCourt),
        new("target-tables/{id:guid}/comparison", "/target-tables/{table}/comparison?from=1&to=2", AroundTheCourt),
        new("target-tables/{id:guid}/comparison.docx", "/target-tables/{table}/comparison.docx?from=1&to=2", AroundTheCourt),
        new("target-tables/{id:guid}/rows/{rowId:guid}", "/target-tables/{table}/rows/{row}", AroundTheCourt),
        new("target-tables/{id:guid}/adjustment", "/target-tables/{published}/adjustment", AroundTheCourt),
        new("changes", "/changes", Everyone),
        new("delegations", "/delegations", [.. Reviewers, "系统管理员", "审计员"]),
        new("delegations/{id:guid}/ending", "/delegations/{delegation}/ending", [.. Reviewers, "系统管理员", "审计员"]),
        new("unassigned-tasks", "/unassigned-tasks", ["系统管理员"]),
        new("imports/new", "/imports/new", ["填报人", "外单位填报人"]),
        new("imports/{id:guid}", "/imports/{preview}", ["填报人"]),
        new("imports/{id:guid}/tables/{place:int}", "/imports/{preview}/tables/2", ["填报人"]),
        new("rollovers/new", "/rollovers/new", ["填报人", "外单位填报人"]),
        new("publications", "/publications", ["公开发布人"]),
        new("publications/new", "/publications/new?unit={unit}&round={round}", ["公开发布人"]),
        new("publications/preview", "/publications/preview?unit={unit}&round={round}", ["公开发布人"]),
        new("publications/{id:guid}", "/publications/{publication}", ["公开发布人"]),
        new("publications/{id:guid}/takedown", "/publications/{publication}/takedown", ["公开发布人"]),
        new("people", "/people", ["系统管理员"]),
        new("people/{id:guid}", "/people/{person}", ["系统管理员"]),
        new("people/{id:guid}/roles", "/people/{person}/roles", ["系统管理员"]),
        new("people/{id:guid}/roles/{assignmentId:guid}/ending", "/people/{person}/roles/{assignment}/ending", ["系统管理员"]),
        new("workflows", "/workflows", ["系统管理员"]),
        new("workflows/{id}", "/workflows/hebei-annual-2", ["系统管理员"]),
        new("rules", "/rules", ["系统管理员"]),
        new("rules/{formId}/{year:int:min(2000):max(2100)}", "/rules/tianjin/2026", ["系统管理员"]),
        new("workflow-moves/new", "/workflow-moves/new?from=tianjin-adjustment-1&to=tianjin-adjustment-1001", ["系统管理员"]),
        new("workflow-moves/{id:guid}", "/workflow-moves/{proposed}", ["系统管理员"]),
        new("workflow-moves/{id:guid}/confirmation", "/workflow-moves/{proposed}/confirmation", ["系统管理员"]),
        new("workflow-moves/{id:guid}/withdrawal", "/workflow-moves/{proposed}/withdrawal", ["系统管理员"]),
        new("workflow-moves/{id:guid}/progress", "/workflow-moves/{underway}/progress", ["系统管理员"]),
        new("entry-export", "/entry-export", ["系统管理员", "审计员"]),
        new("entry-export/file", "/entry-export/file?from=2026-01-01&to=2026-12-31&format=Csv", ["系统管理员", "审计员"]),
        new("public", "/public", [Anybody, .. Everyone]),
        new("public/{id:guid}", "/public/{publication}", [Anybody, .. Everyone]),
        new("public/{id:guid}/document", "/public/{publication}/document", [Anybody, .. Everyone]),
        new("public/{id:guid}/tables/{position:int}", "/public/{publication}/tables/1", [Anybody, .. Everyone]),
        new("public/{id:guid}/pdf", "/public/{publication}/pdf", []),
        new("public/{id:guid}/data", "/public/{publication}/data", [Anybody, .. Everyone]),
        new("problems/{status:int}", "/problems/404", []),
    ];

    /// <summary>Every act and who may do it.</summary>
    public static readonly IReadOnlyList<PageRights> Acts =
    [
        new("decisions", "/decisions", ["主管部门审核人"]),
        new("target-tables/{id:guid}/decision", "/target-tables/{table}/decision", ["主管部门审核人"]),
        new("target-tables/{id:guid}/draft", "/target-tables/{draft}/draft", ["填报人"]),
        new("target-tables/{id:guid}/draft/amendments", "/target-tables/{draft}/draft/amendments", ["填报人"])
        {
            Json = """{"known":"","rows":[],"cells":[{"rowId":null,"field":"name","was":"改过的名称","now":"再改的名称"}]}""",
        },
        new("target-tables/{id:guid}/attachments", "/target-tables/{draft}/attachments", ["填报人"]),
        new("target-tables/{id:guid}/attachments/{attachmentId:guid}/removal", "/target-tables/{draft}/attachments/{attachment}/removal", ["填报人"]),
        new("target-tables/{id:guid}/withholding", "/target-tables/{table}/withholding", ["公开发布人"]),
        new("target-tables/{id:guid}/withholding/answer", "/target-tables/{second}/withholding/answer", ["业务处审核人", "绩效处审核人", "局领导"]) { Own = { ["Agreed"] = "true" } },
        new("target-tables/{id:guid}/withholding/lifting", "/target-tables/{fourth}/withholding/lifting", ["公开发布人"]),
        new("target-tables/{id:guid}/mends", "/target-tables/{mendable}/mends", ["填报人"]) { Own = { ["Seen"] = "{mendableSeen}" } },
        new("target-tables/{id:guid}/findings/{position:int}/dismissal", "/target-tables/{found}/findings/1/dismissal", ["主管部门审核人"]),
        new("target-tables/{id:guid}/submission", "/target-tables/{third}/submission", ["填报人"]),
        new("target-tables/{id:guid}/withdrawal", "/target-tables/{second}/withdrawal", ["填报人"]),
        new("target-tables/{id:guid}/transfer", "/target-tables/{transfer}/transfer", ["主管部门审核人"]) { Own = { ["TaskId"] = "{transferTask}" } },
        new("target-tables/{id:guid}/addition", "/target-tables/{addition}/addition", ["主管部门审核人"]) { Own = { ["TaskId"] = "{additionTask}" } },
        new("target-tables/{id:guid}/removal", "/target-tables/{removal}/removal", ["主管部门审核人"]) { Own = { ["TaskId"] = "{removalTask}" } },
        new("target-tables/{id:guid}/copy", "/target-tables/{copy}/copy", ["主管部门审核人"]),
        new("target-tables/{id:guid}/take-back", "/target-tables/{takeBack}/take-back", ["主管部门审核人"]),
        new("target-tables/{id:guid}/correction-answer", "/target-tables/{answer}/correction-answer", ["填报人"]) { Own = { ["Seen"] = "{answerWait}" } },
        new("target-tables/{id:guid}/urging", "/target-tables/{urging}/urging", ["填报人", "单位审核人"]),
        new("target-tables/{id:guid}/termination", "/target-tables/{termination}/termination", ["填报人"]),
        new("target-tables/{id:guid}/tasks/{taskId:guid}/reassignment", "/target-tables/{reassignment}/tasks/{reassignmentTask}/reassignment", ["系统管理员"]),
        new("target-tables/{id:guid}/adjustment", "/target-tables/{published}/adjustment", ["填报人"]),
        new("delegations", "/delegations", Reviewers),
        new("delegations/{id:guid}/ending", "/delegations/{delegation}/ending", ["主管部门审核人", "系统管理员"]),
        new("imports/new", "/imports/new", ["填报人"]),
        new("imports/{id:guid}", "/imports/{preview}", ["填报人"]) { Own = { ["Ticked"] = "2." } },
        new("rollovers/new", "/rollovers/new", ["填报人"]) { Own = { ["unit"] = "{unit}", ["round"] = "{nextRound}", ["Chosen"] = "{rollable}" } },
        new("publications/new", "/publications/new?unit={unit}&round={round}", ["公开发布人"]),
        new("publications/{id:guid}/takedown", "/publications/{publication}/takedown", ["公开发布人"]),
        new("people/{id:guid}/roles", "/people/{person}/roles", ["系统管理员"]),
        new("people/{id:guid}/roles/{assignmentId:guid}/ending", "/people/{person}/roles/{assignment}/ending", ["系统管理员"]),
        new("rules/{formId}/{year:int:min(2000):max(2100)}", "/rules/shanghai/2026", ["系统管理员"]),
        new("workflow-moves/new", "/workflow-moves/new?from=tianjin-adjustment-1&to=tianjin-adjustment-1001", ["系统管理员"])
        {
            Own = { ["From"] = "tianjin-adjustment-1", ["To"] = "tianjin-adjustment-1001" },
        },
        new("workflow-moves/{id:guid}/confirmation", "/workflow-moves/{proposed}/confirmation", ["系统管理员"]),
        new("workflow-moves/{id:guid}/withdrawal", "/workflow-moves/{doubtful}/withdrawal", ["系统管理员"]),
        new("workflow-moves/{id:guid}/progress", "/workflow-moves/{underway}/progress", ["系统管理员"]),
    ];
}

/// <summary>One page or act: its route, an address on that route, and who may.</summary>
public sealed record PageRights(string Route, string Address, string[] Who)
{
    /// <summary>What its form says otherwise than those of other acts.</summary>
    public Dictionary<string, string> Own { get; } = [];

    /// <summary>What a script sends where no form does.</summary>
    public string? Json { get; init; }
}
