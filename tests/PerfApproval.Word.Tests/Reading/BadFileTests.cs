using System.IO.Compression;
using System.Text;
using PerfApproval.Domain;
using PerfApproval.Domain.Documents;
using static PerfApproval.Word.Tests.Reading.WordFile;

namespace PerfApproval.Word.Tests.Reading;

/// <summary>Files that cannot be used: each is refused with one sentence that says what to do.</summary>
public sealed class BadFileTests
{
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static TheoryData<string, byte[], string> Files => new()
    {
        { "空.docx", [], "是空文件，请重新选择" },
        { "加密.docx", [.. Compound, .. new byte[3000], .. Encoding.Unicode.GetBytes("EncryptedPackage")], "取消密码" },
        { "旧.doc", [.. Compound, .. new byte[3000], .. Encoding.Unicode.GetBytes("WordDocument")], "另存为 .docx" },
        { "改名.docx", Zip(("xl/workbook.xml", "<a/>")), "Excel 文件" },
        { "改名.docx", Zip(("ppt/presentation.xml", "<a/>")), "PowerPoint 文件" },
        { "改名.docx", Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>")), "OpenDocument 文件" },
        { "打包.zip", Zip(("a/1.docx", "x")), "请解压后导入其中的 .docx" },
        { "别的.zip", Zip(("readme.txt", "x")), "没有 Word 正文" },
        { "空包.docx", Zip(), "没有 Word 正文" },
        { "扫描.pdf", Encoding.ASCII.GetBytes("%PDF-1.7\n"), "PDF 文件" },
        { "图.docx", [0x89, 0x50, 0x4E, 0x47, 1, 2, 3], "是图片" },
        { "富文本.docx", Encoding.ASCII.GetBytes("{\\rtf1 abc}"), "RTF 文件" },
        { "网页.doc", Encoding.UTF8.GetBytes("\uFEFF <!DOCTYPE html><html></html>"), "是网页文件" },
        { "平面.xml", Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><pkg:package/>"), "XML 文件" },
        { "数据.json", Encoding.UTF8.GetBytes("{\"form\": 1}"), "JSON 数据" },
        { "乱码.txt", [.. Enumerable.Range(0, 3000).Select(i => (byte)(i * 7919 % 251))], "也不是文本" },
        { "闲文.txt", Encoding.UTF8.GetBytes("今天天气好。\n\n明天也好。"), "没有找到项目绩效目标表" },
        { "截断.docx", Project()[..^400], "不完整" },
        { "坏.docx", Bare("<w:p><w:r></w:p>"), "第 2 行" },
        { "实体.docx", Zip(("word/document.xml", "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>\n<d>&b;</d>")), "内部结构有误" },
        { "外部.docx", Zip(("word/document.xml", "<!DOCTYPE d SYSTEM \"file:///etc/passwd\">\n<d/>")), "内部结构有误" },
        { "两份.docx", Zip(("word/document.xml", Document(Main, "<w:p/>")), ("WORD\\document.xml", Document(Main, "<w:p/>"))), "不止一份正文" },
        { "路径.docx", Zip(("../../word/document.xml", Document(Main, "<w:p/>"))), "没有 Word 正文" },
        { "深.docx", Bare(string.Concat(Enumerable.Repeat("<w:sdt>", 100_000))), "内部结构有误" },
        { "套娃.docx", Bare(string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 40)) + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 40))), "嵌套超过" },
        { "宽.docx", Bare(Table(Row([.. Enumerable.Repeat(Cell("x"), 10_000)]))), "第 1 个表格第 1 行超过" },
        { "宽.txt", Encoding.UTF8.GetBytes("a\tb\n" + new string('\t', 10_000) + "x\n"), "第 2 行超过" },
        { "段.docx", Bare(string.Concat(Enumerable.Repeat("<w:p/>", 600_000))), "超过 500000 段" },
        { "格.docx", Bare("<w:tbl>" + string.Concat(Enumerable.Repeat("<w:tr>" + string.Concat(Enumerable.Repeat("<w:tc/>", 200)) + "</w:tr>", 6_000)) + "</w:tbl>"), "超过 1000000 格" },
        { "行.docx", Bare("<w:tbl>" + string.Concat(Enumerable.Repeat("<w:tr/>", 1_000_000)) + "</w:tbl>"), "超过 200000 行" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_cannot_be_used_is_refused_with_what_to_do(string name, byte[] content, string sentence)
    {
        var refusal = Should.Throw<InputRefusedException>(() => Samples.Reader.Read(name, new MemoryStream(content)));

        refusal.Message.ShouldStartWith($"“{name}”");
        refusal.Message.ShouldContain(sentence);
        refusal.Message.ShouldEndWith("。");
    }

    [Fact]
    public void A_part_that_unpacks_to_far_more_than_it_weighs_is_refused_while_unpacking()
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        using (var part = zip.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open())
        {
            part.Write(Encoding.UTF8.GetBytes($"<w:document xmlns:w=\"{Main}\"><w:body>"));
            var filler = Encoding.UTF8.GetBytes($"<w:x>{new string('a', 1 << 20)}</w:x>");
            for (var i = 0; i < 200; i++) part.Write(filler);
        }

        content.Length.ShouldBeLessThan(4 << 20);
        Should.Throw<InputRefusedException>(() => Samples.Reader.Read("炸弹.docx", content)).Message.ShouldContain("解压后超过");
    }

    [Theory]
    [InlineData("<w:p><w:r><w:t>", 'a')]
    [InlineData("<w:p w:x=\"", 'a')]
    [InlineData("<!--", 'a')]
    public void One_endless_piece_of_a_part_is_refused(string opening, char filler)
    {
        Should.Throw<InputRefusedException>(() => Samples.Reader.Read("长.docx", new MemoryStream(Bare(opening + new string(filler, 20 << 20)))));
    }

    [Fact]
    public void A_directory_of_countless_entries_is_refused_before_it_is_loaded()
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < 70_000; i++) zip.CreateEntry($"x{i}", CompressionLevel.NoCompression);
        }

        Should.Throw<InputRefusedException>(() => Samples.Reader.Read("多.docx", content)).Message.ShouldContain("内含的文件过多");
    }

    [Fact]
    public void A_package_that_says_its_directory_in_64_bits_is_read_like_any_other()
    {
        var zip = Project();
        var end = zip.AsSpan().LastIndexOf("PK\x05\x06"u8);
        var (entries, size, start) = (BitConverter.ToUInt16(zip, end + 10), BitConverter.ToUInt32(zip, end + 12), BitConverter.ToUInt32(zip, end + 16));
        byte[] record =
        [
            .. "PK\x06\x06"u8, .. BitConverter.GetBytes(44L), 45, 0, 45, 0, .. new byte[8], .. BitConverter.GetBytes((long)entries), .. BitConverter.GetBytes((long)entries),
            .. BitConverter.GetBytes((long)size), .. BitConverter.GetBytes((long)start), .. "PK\x06\x07"u8, .. new byte[4], .. BitConverter.GetBytes((long)end), 1, 0, 0, 0,
        ];
        byte[] tail = [.. "PK\x05\x06"u8, .. new byte[4], 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0];

        Samples.Reader.Read("64.docx", new MemoryStream([.. zip[..end], .. record, .. tail])).Tables.Count.ShouldBe(1);
    }

    [Fact]
    public void A_file_of_200_MB_is_refused_by_its_size()
    {
        using var endless = new EndlessStream(200L << 20);

        Should.Throw<InputRefusedException>(() => Samples.Reader.Read("大.txt", endless)).Message.ShouldContain("超过 100 MB");
    }

    [Fact]
    public void A_span_beyond_all_measure_is_read_as_a_wide_cell()
    {
        var wide = Row(Cell("项目名称"), CellX(P("办案费"), "<w:gridSpan w:val=\"2147483647\"/>"));

        Of(TianjinTable.Heading(), Table([TianjinTable.Unit, wide, .. TianjinTable.HeadRows[2..]]), TianjinTable.Indicators)
            .Read().Tables[0].Name.ShouldBe("办案费");
    }

    [Fact]
    public void An_entry_named_to_escape_a_folder_is_no_matter_because_nothing_is_unpacked_to_disk()
    {
        Of(TianjinTable.Project()).With("../../../../escape.txt", "x").Read().Tables.Count.ShouldBe(1);
    }

    [Fact]
    public void The_main_part_is_found_by_its_relation_whatever_it_is_called()
    {
        const string relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" "
            + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"/word/document2.xml\"/></Relationships>";
        var file = new WordFile().With("_rels/.rels", relations).With("word/document2.xml", Document(Main, TianjinTable.Project()));

        file.Read().Tables.Count.ShouldBe(1);
    }

    [Fact]
    public void A_stream_that_cannot_seek_is_read_all_the_same()
    {
        using var upload = new BufferedUpload(File.ReadAllBytes(Samples.At("samples", "000.docx")));

        Samples.Reader.Read("000.docx", upload).Tables.Count.ShouldBe(5);
    }

    [Fact]
    public void The_name_of_a_file_is_not_believed()
    {
        using var content = File.OpenRead(Samples.At("samples", "001.docx"));

        Samples.Reader.Read("看似文本.txt", content).Tables.Count.ShouldBe(13);
    }

    private static byte[] Project() => Of(TianjinTable.Project()).Bytes();

    private static byte[] Bare(string body) => Of(body).Bytes();

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return content.ToArray();
    }
}
