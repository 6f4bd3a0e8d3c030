using System.Buffers.Binary;

namespace PerfApproval.Word.Reading.Files;

/// <summary>The end of a zip file, looked at before its directory is loaded: a directory can be made to fill the memory.</summary>
internal static class ZipDirectory
{
    private const int EndRecord = 22;
    private const int LongestComment = ushort.MaxValue;

    /// <exception cref="Domain.InputRefusedException">The file has no end, or a directory no document has.</exception>
    public static void Check(SourceFile file)
    {
        var tail = Tail(file.Content);
        var end = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || tail.Length - end < EndRecord)
            throw file.Refused("不完整，可能没有下载或拷贝完，请重新获取后再导入。");
        var start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        var endPosition = file.Content.Length - tail.Length + end;
        // 0xFFFFFFFF sends the reader to the zip64 record, whose directory lies before this one all the same.
        if (start == uint.MaxValue || endPosition - start > ReadingLimits.DirectoryBytes)
            throw file.Refused("内含的文件过多，不是正常的 Word 文件，请用 Word 打开后另存为 .docx 再导入。");
    }

    private static byte[] Tail(Stream content)
    {
        var tail = new byte[Math.Min(content.Length, EndRecord + LongestComment)];
        content.Position = content.Length - tail.Length;
        content.ReadExactly(tail);
        content.Position = 0;
        return tail;
    }
}
