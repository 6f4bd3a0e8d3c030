using PerfApproval.Domain.Documents;
using PerfApproval.Word.Tests.Comparison;
using PerfApproval.Word.Tests.Reading;
using PerfApproval.Word.Writing;
using PerfApproval.Word.Writing.Pages;

namespace PerfApproval.Word.Tests.Writing;

/// <summary>Page numbers by LibreOffice: a script stands in for it, so that its answers and failures are known.</summary>
public sealed class ExactPagesTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("soffice-");

    [Fact]
    public async Task The_contents_take_the_pages_of_the_layout_counted_from_where_numbers_begin_anew()
    {
        // Cover and contents are two pages; numbers begin anew on the third, so that page 4 is number 2.
        var office = Office("""
            printf '%s\n' '%PDF-1.4' '/5FNum100000001[7 0 R/XYZ 1 2 0]' '/5FNum100000002[9 0 R/XYZ 1 2 0]' \
              '/5FToc100000001[5 0 R/XYZ 1 2 0]' '/5FToc100000002[3 0 R/XYZ 1 2 0]' '/5FToc100000003[11 0 R/XYZ 1 2 0]' \
              '99 0 obj' '<</Type/Pages' '/Kids[ 7 0 R 9 0 R 1 0 R' '5 0 R 3 0 R 11 0 R ]' 'endobj' > "$out/document.pdf"
            """);

        var written = await WriteAsync(office);

        written.ShouldContain("1.办案业务、业务装备及审判辅助事务外包-2023中央绩效目标表\t2");
        written.ShouldContain("2.办案业务费绩效目标表\t3");
        written.ShouldContain("3.非财政拨款附属用房绩效目标表\t4");
        // Not in the layout: the estimate stays.
        written.ShouldContain("4.司法救助-2023中央绩效目标表\t4");
    }

    [Theory]
    [InlineData("exit 1")]
    [InlineData("exit 0")]
    [InlineData("echo broken > \"$out/document.pdf\"")]
    public async Task Where_the_layout_fails_the_estimate_stands(string script)
    {
        (await WriteAsync(Office(script))).ShouldBe(await WriteAsync(null));
    }

    [Fact]
    public async Task A_layout_that_hangs_is_given_up()
    {
        (await WriteAsync(Office("sleep 600", TimeSpan.FromMilliseconds(300)))).ShouldBe(await WriteAsync(null));
    }

    [Fact]
    public async Task A_program_that_is_gone_is_no_obstacle()
    {
        (await WriteAsync(new LibreOffice(Path.Combine(folder.FullName, "nowhere"), Patience))).ShouldBe(await WriteAsync(null));
    }

    [Fact]
    public async Task Whoever_no_longer_waits_gets_no_document()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Should.ThrowAsync<OperationCanceledException>(() => WriteAsync(Office("sleep 600"), stop.Token));
    }

    [WhereLibreOfficeIs]
    public async Task The_real_LibreOffice_agrees_that_each_project_of_a_short_form_has_its_page()
    {
        var written = await WriteAsync(LibreOffice.Find());

        written.ShouldContain("1.办案业务、业务装备及审判辅助事务外包-2023中央绩效目标表\t1");
        written.ShouldContain("5.执法执勤用车更新-2023中央绩效目标表\t");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static async Task<string> WriteAsync(LibreOffice? office, CancellationToken stop = default)
    {
        var document = Samples.Read("000.txt");
        using var file = new MemoryStream();
        await new DocumentWriter(office).WriteAsync(Written.Templates[document.Form], [document], Imprint.Of(document), file, stop);
        return new Written(file.ToArray()).Text;
    }

    private LibreOffice Office(string script, TimeSpan? patience = null)
    {
        var program = Path.Combine(folder.FullName, "soffice");
        File.WriteAllText(program, $$"""
            #!/bin/sh
            while [ $# -gt 1 ]; do case $1 in --outdir) out=$2 ;; esac; shift; done
            {{script}}
            """.ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new LibreOffice(program, patience ?? Patience);
    }
}

/// <summary>A test that needs the real LibreOffice and is skipped, saying so, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WhereLibreOfficeIsAttribute : FactAttribute
{
    public WhereLibreOfficeIsAttribute()
    {
        if (LibreOffice.Find() is null) Skip = "LibreOffice is not installed on this machine.";
    }
}
