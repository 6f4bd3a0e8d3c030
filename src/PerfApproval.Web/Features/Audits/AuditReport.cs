namespace PerfApproval.Web.Features.Audits;

/// <summary>What an audit (核查) has looked at and what it found, written down as it goes.</summary>
public sealed class AuditReport(TextWriter output)
{
    public int Tables { get; set; }

    public long Entries { get; set; }

    public long Versions { get; set; }

    public long Decisions { get; set; }

    public long Leaves { get; set; }

    public long Heads { get; set; }

    public int Publications { get; set; }

    public int Faults { get; private set; }

    /// <summary>The bureau that is being looked at.</summary>
    public string Bureau { get; set; } = "";

    public void Fault(string sentence)
    {
        Faults++;
        output.WriteLine($"不符  {Bureau}：{sentence}");
    }

    public void Note(string sentence) => output.WriteLine($"提示  {Bureau}：{sentence}");

    public void Close()
    {
        output.WriteLine(
            $"已核查 {Tables} 份目标表的 {Entries} 条留痕、{Versions} 个版本、{Decisions} 次办理，留痕树的 {Leaves} 个位置，{Heads} 个签名树头，{Publications} 次公开。");
        output.WriteLine(Faults == 0 ? "全部相符。" : $"发现 {Faults} 处不符。");
    }
}
