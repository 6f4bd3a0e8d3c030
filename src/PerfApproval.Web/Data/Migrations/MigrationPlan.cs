using PerfApproval.Domain;

namespace PerfApproval.Web.Data.Migrations;

/// <summary>What is left to run on a database, given what it ran before; refuses what does not fit together.</summary>
public static class MigrationPlan
{
    public static IReadOnlyList<Migration> Outstanding(
        IReadOnlyList<Migration> scripts, IReadOnlyList<AppliedMigration> applied)
    {
        RefuseGaps("程序自带的数据库脚本", [.. scripts.Select(script => script.Number)], "程序不完整，请重新安装。");
        RefuseGaps("数据库的升级记录", [.. applied.Select(script => script.Number)], "请从备份恢复数据库。");
        RefuseNewerDatabase(scripts, applied);
        foreach (var (script, earlier) in scripts.Zip(applied)) RefuseEdited(script, earlier);

        return [.. scripts.Skip(applied.Count)];
    }

    private static void RefuseGaps(string whose, List<int> numbers, string whatToDo)
    {
        for (var index = 0; index < numbers.Count; index++)
            if (numbers[index] != index + 1)
                throw new RuleBrokenException($"{whose}不连续：第 {index + 1} 个应为 {index + 1:0000}，实际是 {numbers[index]:0000}。{whatToDo}");
    }

    private static void RefuseNewerDatabase(IReadOnlyList<Migration> scripts, IReadOnlyList<AppliedMigration> applied)
    {
        if (applied.Count <= scripts.Count) return;

        throw new RuleBrokenException(
            $"数据库已经升级到 {applied[^1].FileName}，比本程序认识的 {scripts.Count:0000} 更新；请改用更新版本的程序。");
    }

    private static void RefuseEdited(Migration script, AppliedMigration earlier)
    {
        if (script.Name == earlier.Name && script.Sha256 == earlier.Sha256) return;

        throw new RuleBrokenException(
            $"数据库脚本 {script.FileName} 与数据库执行过的 {earlier.FileName} 内容不同，已拒绝升级；请恢复原来的脚本，把改动写进新的脚本。");
    }
}
