using PerfApproval.Domain;
using PerfApproval.Word.Writing;

namespace PerfApproval.Word.Tests.Writing;

public sealed class TemplateCatalogTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("templates-");

    [Fact]
    public void The_shipped_forms_all_have_a_template()
    {
        Written.Templates.Forms.Forms.Select(f => f.Id).ShouldBe(["hebei", "shanghai", "tianjin"], ignoreOrder: true);
        Written.Templates["hebei"].Form.Region.ShouldBe("河北省");
    }

    [Theory]
    [InlineData("form.json", "缺少表式定义 form.json")]
    [InlineData("template.docx", "缺少Word 模板 template.docx")]
    public void A_form_with_half_its_files_is_named(string missing, string sentence)
    {
        Copy("tianjin");
        File.Delete(Path.Combine(folder.FullName, "tianjin", missing));

        Should.Throw<InputRefusedException>(() => TemplateCatalog.Load(folder.FullName)).Message.ShouldContain(sentence);
    }

    [Fact]
    public void Two_folders_cannot_hold_the_same_form()
    {
        Copy("tianjin");
        Copy("tianjin", "天津");

        Should.Throw<InputRefusedException>(() => TemplateCatalog.Load(folder.FullName)).Message.ShouldContain("“tianjin”与另一个文件夹重复");
    }

    [Fact]
    public void An_installation_without_forms_says_so()
    {
        Should.Throw<InputRefusedException>(() => TemplateCatalog.Load(folder.FullName)).Message.ShouldContain("没有任何表式");
        Should.Throw<InputRefusedException>(() => TemplateCatalog.Load(folder.FullName + "x")).Message.ShouldContain("没有找到表式文件夹");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Copy(string form, string? name = null)
    {
        var target = folder.CreateSubdirectory(name ?? form);
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "templates", form)))
            File.Copy(file, Path.Combine(target.FullName, Path.GetFileName(file)));
    }
}
