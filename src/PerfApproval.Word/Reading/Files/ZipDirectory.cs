using System.Buffers.Binary;

namespace PerfApproval.Word.Reading.Files;

/// <summary>The end of a zip file, looked at before its directory is loaded: a directory can be made to fill the memory.</summary>
internal static class ZipDirectory
{
    private const int EndRecord = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int LocatorLength = 20;
    private const int LongRecord = 56;
    private const string Incomplete = "不完整，可能没有下载或拷贝完，请重新获取后再导入。";

    /// <exception cref="Domain.InputRefusedException">The file has no end, or a directory no document has.</exception>
    public static void Check(SourceFile file)
    {
        var tail = Tail(file.Content);
        var end = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || tail.Length - end < EndRecord)
            throw file.Refused(Incomplete);
        var endPosition = file.Content.Length - tail.Length + end;
        if (endPosition - Start(file, tail, end) > ReadingLimits.DirectoryBytes)
            throw file.Refused("内含的文件过多，不是正常的 Word 文件，请用 Word 打开后另存为 .docx 再导入。");
    }

    // A file may name two places, this one and a 64-bit one; whichever the reader takes, the earlier one bounds it.
    private static long Start(SourceFile file, byte[] tail, int end)
    {
        var start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        var locator = end - LocatorLength;
        if (locator < 0 || !tail.AsSpan(locator).StartsWith("PK\x06\x07"u8)) return start;
        var record = BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(locator + 8));
        if (record < 0 || record > file.Content.Length - LongRecord) throw file.Refused(Incomplete);
        var fields = new byte[LongRecord];
        file.Content.Position = record;
        file.Content.ReadExactly(fields);
        file.Content.Position = 0;
        return Math.Min(start, BinaryPrimitives.ReadInt64LittleEndian(fields.AsSpan(48)));
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
