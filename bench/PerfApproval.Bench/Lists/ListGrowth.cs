using Npgsql;
using PerfApproval.Bench.Decisions;

namespace PerfApproval.Bench.Lists;

/// <summary>Fills the bureau with tables as lists read them: some that wait for their department, and the many that wait to be published.</summary>
internal sealed class ListGrowth(NpgsqlConnection database, Clones clones, Bureau bureau)
{
    private const int MostWaiting = 10_000;
    private const int AtOnce = 50_000;

    private const string Projects = """
        CREATE TABLE bench.project AS SELECT a.i * 16 + b.i AS i, a.said || b.said AS said
        FROM (VALUES (0, '机关'), (1, '基层'), (2, '县级'), (3, '城区'), (4, '农村'), (5, '中小学'), (6, '医院'), (7, '法庭'), (8, '档案'), (9, '水利'), (10, '林业'), (11, '交通'), (12, '文化'), (13, '体育'), (14, '养老'), (15, '就业')) AS a(i, said),
             (VALUES (0, '物业管理费'), (1, '信息化运维费'), (2, '培训费'), (3, '设备购置'), (4, '维修改造'), (5, '办案业务费'), (6, '补助资金'), (7, '宣传经费'), (8, '课题研究'), (9, '会议费'), (10, '差旅费'), (11, '租赁费'), (12, '安保服务'), (13, '监测评估'), (14, '应急储备'), (15, '专项奖励')) AS b(i, said);
        """;

    public async Task ReachAsync(int tables)
    {
        await database.ExecuteAsync(Projects);
        await AddAsync(bureau.Waiting, 0, Math.Min(tables, MostWaiting), ["target_version", "submission", "review_task"]);
        await AddAsync(bureau.Approved, MostWaiting, tables, ["review_task", "decision"]);
        await database.ExecuteAsync("VACUUM ANALYZE");
        await database.ExecuteAsync("CHECKPOINT");
    }

    private async Task AddAsync(Guid original, int from, int until, string[] parts)
    {
        for (var made = from; made < until; made += AtOnce)
            await clones.MakeForListsAsync(original, $"SELECT n, n % {Bureau.Units} AS k FROM generate_series({made}, {Math.Min(made + AtOnce, until) - 1}) n", parts);
    }
}
