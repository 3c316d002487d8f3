using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using InsConformance.Reports.Manifests;
using InsConformance.Reports.Merging;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Fiction;

/// <summary>
/// Masks what a run recorded, in place. Messages go first, with the digests that the exchange files are about to have: a run that is killed in between is
/// mended by masking it again. The digest of a file that had been changed is left as it was, so that the change is still told.
/// </summary>
internal sealed class MaskedRun(RunFolder folder, IdentityMask mask, IReadOnlySet<string> certificatesOf)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Dictionary<string, (string Before, string After, byte[] Bytes)> _files = new(StringComparer.Ordinal);

    public void Write()
    {
        foreach (var file in FolderFiles.Of(folder.Path).Where(f => IdentityScan.IsRecorded(f) && f is not (FolderFiles.Messages or FolderFiles.Facts)))
        {
            var bytes = File.ReadAllBytes(folder.At(file));
            var masked = mask.Apply(bytes, certificatesOf.Contains(file));
            if (!ReferenceEquals(masked, bytes))
                _files.Add(file, (Digest(bytes), Digest(masked), masked));
        }

        if (File.Exists(folder.MessagesPath))
        {
            OutputFile.Write(folder.MessagesPath, stream =>
            {
                using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
                foreach (var line in File.ReadLines(folder.MessagesPath))
                    writer.WriteLine(Mask(line));
            });
        }

        foreach (var (file, (_, _, bytes)) in _files)
            OutputFile.Write(folder.At(file), stream => stream.Write(bytes));
    }

    private static string Digest(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private string Mask(string line)
    {
        JsonNode? json;
        try
        {
            json = JsonNode.Parse(line);
        }
        catch (JsonException)
        {
            return mask.Apply(line);
        }

        if (json is not JsonObject envelope)
            return mask.Apply(line);
        var changed = Strings(envelope);
        if (envelope["attachment"] is JsonObject attachment && PartMessages.ExchangeOf(attachment) is { } exchange)
        {
            var dated = exchange with { RequestSha256 = After(exchange.RequestFile, exchange.RequestSha256), ResponseSha256 = After(exchange.ResponseFile, exchange.ResponseSha256) };
            if (dated != exchange)
            {
                (attachment["body"], attachment["contentEncoding"]) = (Encoding.UTF8.GetString(dated.ToJson()), "IDENTITY");
                changed = true;
            }
        }

        return changed ? envelope.ToJsonString(Plain) : line;
    }

    private string After(string file, string noted) => _files.TryGetValue(file, out var f) && f.Before == noted ? f.After : noted;

    private bool Strings(JsonNode? node)
    {
        var changed = false;
        if (node is JsonObject parent)
        {
            foreach (var (name, value) in parent.ToArray())
            {
                if (value is JsonValue text && text.TryGetValue<string>(out var was) && Masked(parent, name, was) is var now && now != was)
                    (parent[name], changed) = (now, true);
                else
                    changed |= Strings(value);
            }
        }
        else if (node is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
            {
                if (items[i] is JsonValue text && text.TryGetValue<string>(out var was) && mask.Apply(was) is var now && now != was)
                    (items[i], changed) = (now, true);
                else
                    changed |= Strings(items[i]);
            }
        }

        return changed;
    }

    private string Masked(JsonObject parent, string name, string was)
    {
        if (name != "body" || (string?)parent["contentEncoding"] != "BASE64")
            return mask.Apply(was);
        var bytes = Convert.FromBase64String(was);
        return (string?)parent["mediaType"] is { } type && (type.StartsWith("text/", StringComparison.Ordinal) || type.Contains("json", StringComparison.Ordinal) || type.Contains("xml", StringComparison.Ordinal))
            ? Convert.ToBase64String(mask.Apply(bytes, withCertificates: false))
            : was;
    }
}
