using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tutor.Lessons.Tests.Schemas;

/// <summary>Every document that differs from one in one place.</summary>
internal static class Changes
{
    public static IEnumerable<(string What, JsonNode Changed)> Of(JsonNode document)
    {
        foreach (string path in Paths(document, ""))
        {
            foreach ((string what, Action<JsonNode, string> change) in Kinds(At(document, path)!))
            {
                JsonNode copy = document.DeepClone();
                int cut = path.LastIndexOf('/');
                change(At(copy, path[..cut])!, path[(cut + 1)..]);
                yield return ($"{path} {what}", copy);
            }
        }
    }

    /// <summary>The document with another value at a path.</summary>
    public static JsonNode At(JsonNode document, string path, string value)
    {
        int cut = path.LastIndexOf('/');
        Set(At(document, path[..cut])!, path[(cut + 1)..], JsonValue.Create(value));
        return document;
    }

    private static IEnumerable<(string What, Action<JsonNode, string> Change)> Kinds(JsonNode value)
    {
        if (value.Parent is JsonObject)
        {
            yield return ("left out", (parent, key) => parent.AsObject().Remove(key));
            yield return ("misspelt", Misspell);
        }

        JsonNode other = value is JsonValue ? new JsonObject { ["x"] = 1 } : JsonValue.Create("word");
        yield return ("of another kind", (parent, key) => Set(parent, key, other.DeepClone()));
        if (value.GetValueKind() == JsonValueKind.Number)
        {
            yield return ("below", (parent, key) => Set(parent, key, JsonValue.Create(-1)));
            yield return ("above", (parent, key) => Set(parent, key, JsonValue.Create(99_999_999_999)));
        }

        if (value is JsonValue)
        {
            yield return ("nonsense", (parent, key) => Set(parent, key, JsonValue.Create("no such thing!")));
        }
    }

    private static void Misspell(JsonNode parent, string key)
    {
        JsonNode? kept = parent[key]?.DeepClone();
        parent.AsObject().Remove(key);
        parent[key + "x"] = kept;
    }

    private static void Set(JsonNode parent, string key, JsonNode? value)
    {
        if (parent is JsonArray array)
        {
            array[int.Parse(key, CultureInfo.InvariantCulture)] = value;
        }
        else
        {
            parent[key] = value;
        }
    }

    private static IEnumerable<string> Paths(JsonNode? node, string path)
    {
        IEnumerable<(string Key, JsonNode? Value)> children = node switch
        {
            JsonObject map => map.Select(p => (p.Key, p.Value)),
            JsonArray list => list.Select((value, i) => (i.ToString(CultureInfo.InvariantCulture), value)),
            _ => [],
        };
        return children.SelectMany(child => Paths(child.Value, $"{path}/{child.Key}").Prepend($"{path}/{child.Key}"));
    }

    private static JsonNode? At(JsonNode node, string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate((JsonNode?)node, (at, key) => at switch
        {
            JsonArray list => list[int.Parse(key, CultureInfo.InvariantCulture)],
            _ => at![key],
        });
}
