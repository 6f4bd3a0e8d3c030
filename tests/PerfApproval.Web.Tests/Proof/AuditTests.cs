using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Proof;
using PerfApproval.Domain.Publications;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Audits;
using PerfApproval.Web.Features.Publications;
using PerfApproval.Web.Proof;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Proof;

/// <summary>Somebody who may do everything in the database rewrites the past, and the audit names what was rewritten.</summary>
public sealed class AuditTests : IAsyncLifetime
{
    // The hash chain of the first table made anew from its third entry on, as a thorough forger would.
    private const string Rechain = """
        UPDATE audit_entry SET details = replace(details, '通过', '同意') || ' ' WHERE table_id = '{table}' AND sequence = 3;
        DO $$
        DECLARE e audit_entry; before text;
        BEGIN
            FOR e IN SELECT * FROM audit_entry WHERE table_id = '{table}' AND sequence >= 3 ORDER BY sequence LOOP
                SELECT hash INTO before FROM audit_entry WHERE table_id = e.table_id AND sequence = e.sequence - 1;
                e.previous_hash := before;
                UPDATE audit_entry SET previous_hash = before, hash = hash_of(e) WHERE table_id = e.table_id AND sequence = e.sequence;
            END LOOP;
        END $$;
        UPDATE target_table t SET trail_head = (SELECT hash FROM audit_entry e WHERE e.table_id = t.id ORDER BY sequence DESC LIMIT 1) WHERE id = '{table}'
        """;

    // The same, and the leaves and nodes of the tree as well.
    private const string Replant = Rechain + """
        ; UPDATE trail_leaf l SET hash = leaf_hash_of(e) FROM audit_entry e WHERE (e.table_id, e.sequence) = (l.table_id, l.sequence);
        DO $$
        BEGIN
            FOR lvl IN 1 .. 12 LOOP
                UPDATE trail_node SET hash = sha256('\x01'::bytea || subtree_hash(bureau_id, lvl - 1, index * 2) || subtree_hash(bureau_id, lvl - 1, index * 2 + 1)) WHERE level = lvl;
            END LOOP;
        END $$
        """;

    private TownFixture fixture = null!;
    private Guid table;

    private SmallTown Town => fixture.Town;

    public static TheoryData<string, string> Rewritings => new()
    {
        { "UPDATE audit_entry SET details = replace(details, 'Approve', 'Reject') WHERE table_id = '{table}' AND what = 'decided'", "留痕的内容与其校验码不符，内容被改动过" },
        { "UPDATE audit_entry SET at = at + interval '1 day' WHERE table_id = '{table}' AND sequence = 2", "第 2 条留痕的内容与其校验码不符" },
        { "UPDATE audit_entry SET person_id = NULL WHERE table_id = '{table}' AND sequence = 2", "第 2 条留痕的内容与其校验码不符" },
        { "UPDATE audit_entry SET details = 'nonsense' WHERE table_id = '{table}' AND sequence = 1", "第 1 条留痕的内容与其校验码不符" },
        { "DELETE FROM audit_entry WHERE table_id = '{table}' AND sequence = 2", "第 2 条留痕缺失" },
        { "DELETE FROM audit_entry e WHERE table_id = '{table}' AND sequence = (SELECT max(sequence) FROM audit_entry o WHERE o.table_id = e.table_id)", "末尾被删改过" },
        { "UPDATE target_table SET trail_length = trail_length - 1 WHERE id = '{table}'", "末尾被删改过" },
        { Rechain, "与目标表" },
        { Replant, "与现在的留痕树不一致，其中有留痕被改动过" },
        { "ALTER TABLE target_version DROP CONSTRAINT ck_target_version_sha256; UPDATE target_version SET content = replace(content, '5000', '500') WHERE table_id = '{table}' AND number = 2", "第 2 版的内容与其校验码不符，内容被改动过" },
        { "UPDATE target_version SET reason = '别的原因' WHERE table_id = '{table}' AND number = 2", "第 2 版与第" },
        { "UPDATE target_version SET number = 9 WHERE table_id = '{table}' AND number = 1", "第 9 版没有对应的留痕" },
        { "DELETE FROM target_version WHERE table_id = '{table}' AND number = 1", "第 1 版缺失" },
        { "UPDATE decision SET reason = '同意' WHERE table_id = '{table}'", "与第" },
        { "UPDATE decision SET person_name = '别人' WHERE table_id = '{table}'", "别人的办理" },
        { "UPDATE decision SET verdict = 'Return', reason = '偏低' WHERE table_id = '{table}'", "条留痕不符" },
        { "UPDATE decision SET at = at + interval '1 hour' WHERE table_id = '{table}'", "条留痕不符" },
        { "DELETE FROM decision WHERE table_id = '{table}'", "所说的办理" },
        { "INSERT INTO decision SELECT (d).* FROM (SELECT jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'task_id', gen_random_uuid(), 'key', gen_random_uuid())) AS d FROM decision d LIMIT 1) made", "没有对应的留痕" },
        { "UPDATE submission SET person_name = '别人' WHERE table_id = '{table}'", "第 1 次提交与留痕不符" },
        { "DELETE FROM submission WHERE table_id = '{table}'", "第 1 次提交缺失" },
        { "DELETE FROM target_table WHERE id = '{table}'", "所说的目标表 {table} 缺失" },
        { "UPDATE trail_leaf SET hash = sha256('another') WHERE position = 2", "留痕树第 2 位与目标表" },
        { "DELETE FROM trail_leaf WHERE position = 2", "留痕树第 2 位缺失" },
        { "DELETE FROM trail_leaf l WHERE position = (SELECT max(position) FROM trail_leaf)", "比现在的留痕树大，留痕树的末尾被删除过" },
        { "UPDATE trail_node SET hash = sha256('another') WHERE (level, index) = (1, 0)", "留痕树第 1 层第 0 个结点与其下的位置不符" },
        { "DELETE FROM trail_node WHERE (level, index) = (1, 1)", "留痕树第 1 层第 1 个结点缺失" },
        { "INSERT INTO trail_node SELECT bureau_id, 40, 0, hash FROM trail_node LIMIT 1", "留痕树多出 1 个结点" },
        { "UPDATE signed_head SET root = sha256('another')", "的签名不对" },
        { "UPDATE signed_head SET signature = sha256('a') || sha256('b')", "的签名不对" },
        { "UPDATE signed_head SET key_id = repeat('0', 64)", "的签名不对" },
        { "ALTER TABLE publication DROP CONSTRAINT ck_publication_document_sha256; UPDATE publication SET document = document || 'x'", "的 Word 文件与其校验码不符" },
        { "ALTER TABLE publication DROP CONSTRAINT ck_publication_open_data_sha256; UPDATE publication SET open_data = open_data || ' '", "的公开数据与其校验码不符" },
        { "DELETE FROM publication_entry", "所说的公开" },
    };

    public async Task InitializeAsync()
    {
        fixture = await TownFixture.OwnAsync();
        table = (await (await Town.FileAsync(Town.Tianjin)).ReachAsync("publishing")).Id;
        await (await Town.FileAsync(Town.Shanghai, "水电费")).SubmitAsync();
        await Town.DoAsync(async services => await services.GetRequiredService<ReleasePublication>().RunAsync(
            await Town.ActorAsync(Town.People.Publisher), Scope.Of(Town.Court), Town.Tianjin.Id, PublicationTerms.Everything, null, CancellationToken.None));
        await Town.SequenceAsync();
    }

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task A_database_that_nobody_tampered_with_fits_while_people_work_in_it()
    {
        await Town.FileAsync(Town.Hebei, "刚刚导入");

        var (faults, output) = await AuditAsync();

        faults.ShouldBe(0, output);
        output.ShouldContain("1 条留痕正等待进入留痕树");
        output.ShouldContain("全部相符。");
    }

    [Theory]
    [MemberData(nameof(Rewritings))]
    public async Task Whatever_was_rewritten_is_named(string rewriting, string sentence)
    {
        await fixture.Database.TamperAsync(rewriting.Replace("{table}", table.ToString(), StringComparison.Ordinal));

        var (faults, output) = await AuditAsync();

        faults.ShouldBeGreaterThan(0);
        output.ShouldContain(sentence.Replace("{table}", table.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_entry_that_was_kept_out_of_the_tree_is_named()
    {
        await Town.FileAsync(Town.Hebei, "刚刚导入");
        await fixture.Database.TamperAsync("DELETE FROM trail_queue");

        (await AuditAsync()).Output.ShouldContain("条留痕不在留痕树中");
    }

    [Fact]
    public async Task A_past_that_was_rewritten_and_signed_anew_does_not_fit_what_the_custodian_has()
    {
        var custodian = await HeadsAsync();
        await fixture.Database.TamperAsync(Replant.Replace("{table}", table.ToString(), StringComparison.Ordinal) + "; DELETE FROM signed_head");
        await Town.SequenceAsync();
        (await AuditAsync()).Faults.ShouldBe(0, "whoever holds the key can make a database that fits itself");

        (await AuditAsync(new Custody(custodian, Chain()))).Output.ShouldContain("保管方的树头");
    }

    [Fact]
    public async Task A_tree_that_got_shorter_does_not_fit_what_the_custodian_has()
    {
        var custodian = await HeadsAsync();
        await fixture.Database.TamperAsync("DELETE FROM signed_head; DELETE FROM trail_leaf WHERE position >= 4; DELETE FROM trail_node WHERE (index + 1) << level > 4");

        (await AuditAsync(new Custody(custodian, Chain()))).Output.ShouldContain("末尾被删除过");
    }

    [Fact]
    public async Task Keys_that_do_not_follow_from_the_custodians_are_named()
    {
        using var stranger = SigningKey.Make(fixture.Clock.GetUtcNow());

        (await AuditAsync(new Custody(await HeadsAsync(), new KeyChain([stranger.Public])))).Output.ShouldContain("密钥被换过");
    }

    private KeyChain Chain() => fixture.Application.Services.GetRequiredService<KeyFolder>().Chain();

    private Task<SignedHead[]> HeadsAsync() => Town.DoAsync(services => Task.FromResult(services.GetRequiredService<PerfApprovalDb>().SignedHeads.ToArray()));

    private async Task<(int Faults, string Output)> AuditAsync(Custody? custody = null)
    {
        using var output = new StringWriter();
        var report = new AuditReport(output);
        await Town.DoAsync(services => new AuditDatabase(services.GetRequiredService<PerfApprovalDb>())
            .RunAsync(null, Chain(), custody ?? Custody.None, report, CancellationToken.None));
        report.Close();
        return (report.Faults, output.ToString());
    }
}
