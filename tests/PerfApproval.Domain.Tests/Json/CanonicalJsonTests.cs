using System.Text.Json.Nodes;
using PerfApproval.Domain.Json;

namespace PerfApproval.Domain.Tests.Json;

public sealed class CanonicalJsonTests
{
    [Fact]
    public void Keys_are_ordered_and_blanks_are_gone() =>
        CanonicalJson.Of(JsonNode.Parse("""{ "b": 1, "a": [ true, null, "x" ] }""")).ShouldBe("""{"a":[true,null,"x"],"b":1}""");

    [Fact]
    public void Chinese_stands_unescaped_and_control_characters_do_not() =>
        CanonicalJson.Of(JsonNode.Parse("""{"k":"绩效\t\u0001\"\\/"}""")).ShouldBe("""{"k":"绩效\t\u0001\"\\/"}""");

    [Fact]
    public void The_order_of_the_keys_in_the_source_does_not_change_the_hash() =>
        CanonicalJson.Sha256(CanonicalJson.Of(JsonNode.Parse("""{"a":1,"b":2}""")))
            .ShouldBe(CanonicalJson.Sha256(CanonicalJson.Of(JsonNode.Parse("""{"b":2,"a":1}"""))));

    [Fact]
    public void The_hash_is_that_of_the_utf8_bytes() =>
        CanonicalJson.Sha256("{}").ShouldBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
}
