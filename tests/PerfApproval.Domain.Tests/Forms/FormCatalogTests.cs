using PerfApproval.Domain.Forms;

namespace PerfApproval.Domain.Tests.Forms;

public sealed class FormCatalogTests
{
    [Theory]
    [InlineData("tianjin", "成本指标", 3)]
    [InlineData("hebei", "成本指标", 2)]
    public void The_order_of_level_2_is_the_regions_own(string id, string kind, int place)
    {
        var form = Shipped(id);

        form.Taxonomy.Levels[0].Level2.ToList().IndexOf(kind).ShouldBe(place);
    }

    [Theory]
    [InlineData("tianjin", 7)]
    [InlineData("hebei", 7)]
    [InlineData("shanghai", 6)]
    public void Every_row_of_a_form_covers_all_its_columns(string id, int columns)
    {
        var form = Shipped(id);
        var covered = new int[form.Layout.Count];
        foreach (var (row, i) in form.Layout.Select((r, i) => (r, i)))
        {
            foreach (var cell in row)
            {
                for (var below = 0; below < cell.Rows; below++) covered[i + below] += cell.Span;
            }
        }

        covered.ShouldAllBe(c => c == columns);
    }

    [Fact]
    public void A_form_with_an_unknown_key_is_refused_with_file_and_line()
    {
        var json = Text("tianjin").Replace("\"region\"", "\"regoin\"", StringComparison.Ordinal);

        var refusal = Should.Throw<InputRefusedException>(() => FormCatalog.Read(json, "form.json"));

        refusal.Message.ShouldContain("form.json 第 4 行");
    }

    [Fact]
    public void A_layout_that_uses_a_field_the_form_does_not_list_is_refused()
    {
        var json = Text("tianjin").Replace("\"field\": \"purpose\"", "\"field\": \"use\"", StringComparison.Ordinal);

        Should.Throw<InputRefusedException>(() => FormCatalog.Read(json, "form.json")).Message.ShouldContain("use");
    }

    [Fact]
    public void A_required_kind_outside_the_taxonomy_is_refused()
    {
        var json = Text("tianjin").Replace("\"requiredKinds\": [\"数量指标\"", "\"requiredKinds\": [\"数目指标\"", StringComparison.Ordinal);

        Should.Throw<InputRefusedException>(() => FormCatalog.Read(json, "form.json")).Message.ShouldContain("数目指标");
    }

    private static Form Shipped(string id) => FormCatalog.Read(Text(id), "form.json");

    private static string Text(string id) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "templates", id, "form.json"));
}
