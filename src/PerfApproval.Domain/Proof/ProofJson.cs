using System.Text.Json;
using System.Text.Json.Serialization;
using PerfApproval.Domain.Json;

namespace PerfApproval.Domain.Proof;

/// <summary>How proofs are written and read: every value has one spelling, and what is unknown is refused.</summary>
public static class ProofJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new HashInBase64(), new CanonicalMoment(), new JsonStringEnumConverter(allowIntegerValues: false) },
    };

    public static string Write<T>(T value) => CanonicalJson.Of(value, Options);

    /// <returns>Null where the text is not what <see cref="Write"/> writes, to the last character.</returns>
    public static T? ReadExactly<T>(string written) where T : class
    {
        var value = Read<T>(written);
        return value is not null && Write(value) == written ? value : null;
    }

    /// <returns>Null where the text is no such thing.</returns>
    public static T? Read<T>(string written) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(written, Options);
        }
        catch (Exception unreadable) when (unreadable is JsonException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            return null;
        }
    }

    private sealed class HashInBase64 : JsonConverter<TreeHash>
    {
        public override TreeHash Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TreeHash.FromBytes(reader.GetBytesFromBase64());

        public override void Write(Utf8JsonWriter writer, TreeHash value, JsonSerializerOptions options) => writer.WriteBase64StringValue(value.ToBytes());
    }

    private sealed class CanonicalMoment : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            CanonicalTime.Read(reader.GetString()) ?? throw new JsonException();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(CanonicalTime.Of(value));
    }
}
