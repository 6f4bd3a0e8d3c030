using PerfApproval.Word.Redlining;
using PerfApproval.Word.Tests.Reading;
using PerfApproval.Word.Tests.Writing;
using PerfApproval.Word.Writing;

namespace PerfApproval.Word.Tests.Redlining;

/// <summary>A template as an official might draw it who likes everything Word offers: redlines of it are as exact as those of the shipped ones.</summary>
public sealed class UnusualTemplateTests
{
    private const string Contents = """
        <w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>
        <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \o "1-2" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
        </w:sdtContent></w:sdt>
        """;

    private const string Overall = """
        <w:p><w:r><w:t>{{#整体}}</w:t></w:r></w:p>
        <w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>
        <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>目标：</w:t></w:r><w:r><w:t>{{总体绩效目标}}</w:t></w:r></w:p><w:p><w:r><w:t>{{#分项}}</w:t></w:r></w:p>
        <w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>{{分项序号}}、{{职责活动}}</w:t></w:r></w:p><w:p><w:r><w:t>{{分项绩效目标}}</w:t></w:r></w:p>
        <w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>{{分项绩效指标}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        <w:p><w:r><w:t>{{/分项}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        <w:p><w:r><w:t>{{工作保障措施}}</w:t></w:r></w:p><w:p><w:r><w:t>{{/整体}}</w:t></w:r></w:p>
        """;

    private const string Project = """
        <w:p><w:r><w:t>{{#项目}}</w:t></w:r></w:p>
        <w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>{{序号}}、{{项目名称}}（</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>{{项目编码}}</w:t></w:r><w:r><w:t>）</w:t></w:r></w:p>
        <w:p><w:r><w:t>{{编报单位}}|{{预算数}}|</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>|{{财政资金}}|{{其他资金}}</w:t></w:r></w:p>
        <w:p><w:r><w:t>{{资金用途}}|{{3月底支出}}|{{6月底支出}}|{{10月底支出}}|{{12月底支出}}</w:t></w:r></w:p>
        <w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>{{绩效目标}}</w:t></w:r></w:p>
        <w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:gridSpan w:val="6"/></w:tcPr><w:p><w:r><w:t>指标</w:t></w:r></w:p></w:tc></w:tr>
        """ + Row1 + Row2 + """
        </w:tbl><w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr></w:p><w:p><w:r><w:t>{{/项目}}</w:t></w:r></w:p>
        """;

    private const string Cells = """
        <w:tc><w:p><w:r><w:t>{{二级指标}}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{{三级指标}}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{{绩效指标描述}}</w:t></w:r></w:p></w:tc>
        <w:tc><w:p><w:r><w:t>{{指标值}}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:t>{{指标值确定依据}}</w:t></w:r></w:p></w:tc></w:tr>
        """;

    private const string Row1 = """<w:tr><w:tc><w:p><w:r><w:t>{{一级指标}}</w:t></w:r></w:p></w:tc>""" + Cells;
    private const string Row2 = """<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="EEEEEE"/></w:tcPr><w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:t>{{一级指标}}</w:t></w:r></w:p></w:tc>""" + Cells;

    private static DocumentTemplate Template { get; } = new TemplateFile(
            "<w:p><w:r><w:t>{{单位名称}}{{年度}}</w:t></w:r></w:p>" + Contents + "<w:p><w:r><w:t>{{#单位}}</w:t></w:r></w:p>" + Overall + Project + "<w:p><w:r><w:t>完</w:t></w:r></w:p><w:p><w:r><w:t>{{/单位}}</w:t></w:r></w:p><w:p><w:r><w:t>附注</w:t></w:r></w:p>")
        .With("header", "header1.xml", "hdr", "<w:p><w:r><w:t>{{单位名称}}第</w:t></w:r><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t>页</w:t></w:r></w:p>")
        .With("footnotes", "footnotes.xml", "footnotes", "<w:footnote w:id=\"1\"><w:p><w:r><w:t>{{年度}}年</w:t></w:r></w:p></w:footnote><w:footnote w:id=\"2\"><w:p/></w:footnote>")
        .Compile(Samples.Forms["hebei"]);

    [Fact]
    public async Task Accepting_all_is_the_later_document_and_rejecting_all_the_earlier_one()
    {
        var (seed, seen) = (0, 0);
        for (; seen < 40; seed++)
        {
            var random = new RandomPairs(seed);
            var (before, after) = random.Next();
            if (random.Form != "hebei") continue;
            seen++;

            (await Redlined.OfAsync(Template, before, after)).Differences().ShouldBeEmpty($"seed {seed}");
        }
    }

    [Fact]
    public async Task Headers_and_notes_are_compared_too()
    {
        var old = Samples.Read("001.txt");
        var redlined = await Redlined.OfAsync(Template, Edition.Of(old), Edition.Of(old with { Unit = old.Unit with { Name = "唐山市丰润区人民法院" }, Year = 2024 }));

        redlined.Written.Part("word/header1.xml").Descendants(Written.W + "ins").Select(Redlined.TextOf).ShouldBe(["润"]);
        redlined.Written.Part("word/footnotes.xml").Descendants(Written.W + "ins").Select(Redlined.TextOf).ShouldBe(["2024"]);
        redlined.Differences().ShouldBeEmpty();
    }
}
