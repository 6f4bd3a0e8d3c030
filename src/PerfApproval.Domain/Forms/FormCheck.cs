namespace PerfApproval.Domain.Forms;

/// <summary>What must hold inside one form definition before anybody files by it.</summary>
internal static class FormCheck
{
    public static void Run(Form form, string source)
    {
        string[] faults = [.. Fields(form), .. Layout(form), .. Indicators(form), .. TaxonomyFaults(form), .. Funds(form)];
        if (faults.Length > 0)
            throw new InputRefusedException($"{source} 有 {faults.Length} 处需要修改：{string.Join("；", faults)}。");
    }

    private static IEnumerable<string> Fields(Form form)
    {
        foreach (var key in form.Fields.Keys.Where(k => !FieldKeys.IsKnown(k)))
            yield return $"fields 中的“{key}”不是系统字段，自有字段请以 {FieldKeys.ExtraPrefix} 开头";
        foreach (var same in form.Fields.GroupBy(f => f.Value).Where(g => g.Count() > 1))
            yield return $"字段名“{same.Key}”用了不止一次，模板无法区分";
        if (!form.Has(FieldKeys.Name))
            yield return $"fields 缺少项目名称（{FieldKeys.Name}）";
    }

    private static IEnumerable<string> Layout(Form form)
    {
        foreach (var (row, number) in form.Layout.Select((r, i) => (r, i + 1)))
        {
            foreach (var cell in row)
            {
                if (new[] { cell.Label, cell.Text, cell.Field }.Count(t => t is not null) != 1)
                    yield return $"layout 第 {number} 行有一格不是标签（label）、文字（text）、字段（field）三者之一";
                if (cell.Span < 1 || cell.Rows < 1)
                    yield return $"layout 第 {number} 行有一格的 span 或 rows 小于 1";
                if (cell.Field is { } field && !form.Has(field))
                    yield return $"layout 第 {number} 行的字段“{field}”没有列在 fields 中";
            }
        }
    }

    private static IEnumerable<string> Indicators(Form form)
    {
        foreach (var needed in new[] { IndicatorField.Level1, IndicatorField.Level2, IndicatorField.Name, IndicatorField.Value })
        {
            if (form.Indicators.Columns.All(c => c.Field != needed))
                yield return $"indicators 缺少 {needed} 一列";
        }

        foreach (var same in form.Indicators.Columns.GroupBy(c => c.Field).Where(g => g.Count() > 1))
            yield return $"indicators 中 {same.Key} 一列出现了不止一次";
    }

    private static IEnumerable<string> TaxonomyFaults(Form form)
    {
        foreach (var same in form.Taxonomy.Levels.SelectMany(l => l.Level2).GroupBy(l => l).Where(g => g.Count() > 1))
            yield return $"taxonomy 中“{same.Key}”出现了不止一次";
        foreach (var kind in form.RequiredKinds.Where(k => !form.Taxonomy.HasLevel2(k)))
            yield return $"requiredKinds 中的“{kind}”不在 taxonomy 中";
    }

    private static IEnumerable<string> Funds(Form form) =>
        form.Identities.SelectMany(i => i.Parts.Append(i.Sum)).Distinct()
            .Where(key => !form.Has(FieldKeys.FundsPrefix + key))
            .Select(key => $"identities 中的“{key}”没有列在 fields 中（{FieldKeys.FundsPrefix}{key}）");
}
