using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Tutor.Lessons.Tests.Schemas;

/// <summary>
/// As much of JSON Schema as the schemas of the lesson format use. A keyword that it does not know fails.
/// </summary>
internal sealed class JsonSchema(JsonObject schema)
{
    private static readonly string[] Notes = ["$schema", "title", "description"];

    public static JsonSchema Read(string file) => new(JsonNode.Parse(File.ReadAllText(file))!.AsObject());

    public bool Allows(JsonNode? value) => schema.All(keyword => Allows(keyword.Key, keyword.Value!, value));

    private bool Allows(string keyword, JsonNode rule, JsonNode? value) => keyword switch
    {
        _ when Notes.Contains(keyword) => true,
        "type" => TypeOf(value) == rule.GetValue<string>(),
        "const" => JsonNode.DeepEquals(rule, value),
        "enum" => rule.AsArray().Any(one => JsonNode.DeepEquals(one, value)),
        "pattern" => value is not JsonValue || Regex.IsMatch(Text(value), rule.GetValue<string>()),
        "minLength" => Text(value).Length >= rule.GetValue<int>(),
        "maxLength" => Text(value).Length <= rule.GetValue<int>(),
        "minimum" => value is JsonValue least && Number(least) >= Number(rule),
        "maximum" => value is JsonValue most && Number(most) <= Number(rule),
        "items" => value is not JsonArray array || array.All(Of(rule).Allows),
        "minItems" => value is not JsonArray few || few.Count >= rule.GetValue<int>(),
        "maxItems" => value is not JsonArray many || many.Count <= rule.GetValue<int>(),
        "uniqueItems" => value is not JsonArray several
            || several.Select(one => one?.ToJsonString()).Distinct().Count() == several.Count,
        "anyOf" => rule.AsArray().Any(one => Of(one!).Allows(value)),
        "not" => !Of(rule).Allows(value),
        "required" => value is not JsonObject whole
            || rule.AsArray().All(key => whole.ContainsKey(key!.GetValue<string>())),
        "minProperties" => value is not JsonObject small || small.Count >= rule.GetValue<int>(),
        "maxProperties" => value is not JsonObject large || large.Count <= rule.GetValue<int>(),
        "properties" => value is not JsonObject map
            || rule.AsObject().All(p => !map.ContainsKey(p.Key) || Of(p.Value!).Allows(map[p.Key])),
        "propertyNames" => value is not JsonObject names || names.All(p => Of(rule).Allows(JsonValue.Create(p.Key))),
        "additionalProperties" => value is not JsonObject other || Others(other).All(p => AllowsOther(rule, p.Value)),
        _ => throw new NotSupportedException($"The keyword '{keyword}'."),
    };

    private IEnumerable<KeyValuePair<string, JsonNode?>> Others(JsonObject map) =>
        map.Where(p => schema["properties"]?.AsObject().ContainsKey(p.Key) != true);

    private static bool AllowsOther(JsonNode rule, JsonNode? value) =>
        rule is JsonObject ? Of(rule).Allows(value) : rule.GetValue<bool>();

    private static JsonSchema Of(JsonNode node) => new(node.AsObject());

    private static string Text(JsonNode? value) => value?.GetValueKind() == System.Text.Json.JsonValueKind.String
        ? value.GetValue<string>()
        : value?.ToJsonString() ?? "";

    private static decimal Number(JsonNode value) =>
        decimal.TryParse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture, out decimal number)
            ? number
            : decimal.MinValue;

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.Object => "object",
        System.Text.Json.JsonValueKind.Array => "array",
        System.Text.Json.JsonValueKind.String => "string",
        System.Text.Json.JsonValueKind.Number => "integer",
        System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => "boolean",
        _ => "null",
    };
}
