using System.Text.Json;
using InsConformance.InsiMock.Stubs;
using InsConformance.InsiMock.Stubs.Json;
using Microsoft.AspNetCore.Http;

namespace InsConformance.InsiMock.Admin.WireMock;

/// <summary>WireMock's <c>/__admin/mappings</c>.</summary>
internal sealed class MappingsArea(StubStore stubs, ServeEvents events) : IAdminArea
{
    public IEnumerable<AdminRoute> Routes =>
    [
        new("GET", "mappings", ListAsync),
        new("POST", "mappings", AddAsync),
        new("DELETE", "mappings", ClearAsync),
        new("POST", "mappings/reset", ClearAsync),
        new("POST", "mappings/save", _ => throw new StubRefusedException(501, 50, "Mappings are not saved here: they live in memory, until the mock ends")),
        new("POST", "mappings/import", ImportAsync),
        new("POST", "mappings/find-by-metadata", FindAsync),
        new("POST", "mappings/remove-by-metadata", RemoveAsync),
        new("POST", "mappings/remove", RemoveOneAsync),
        new("POST", "mappings/edit", EditOneAsync),
        new("GET", "mappings/unmatched", UnmatchedAsync),
        new("DELETE", "mappings/unmatched", RemoveUnmatchedAsync),
        new("GET", "mappings/{id}", GetAsync),
        new("PUT", "mappings/{id}", EditAsync),
        new("POST", "mappings/{id}", EditAsync),
        new("DELETE", "mappings/{id}", DeleteAsync),
    ];

    private Task ListAsync(AdminCall call)
    {
        var all = stubs.All;
        var page = all.Skip(Paging.Number(call, "offset", 0)).Take(Paging.Number(call, "limit", int.MaxValue));
        return WireMockJson.WriteMappingsAsync(call, [.. page], all.Count);
    }

    private async Task AddAsync(AdminCall call)
    {
        var mapping = stubs.Add(await WireMockJson.ReadAsync(call));
        call.Http.Response.Headers.Location = $"/__admin/mappings/{mapping.Id}";
        await WriteAsync(call, mapping, StatusCodes.Status201Created);
    }

    private Task ClearAsync(AdminCall call)
    {
        stubs.RemoveWhere(static _ => true);
        return AdminJson.WriteEmptyAsync(call.Http);
    }

    private async Task ImportAsync(AdminCall call)
    {
        var body = await WireMockJson.ReadAsync(call);
        body.Only("mappings", "importOptions", "meta");
        var options = body.Member("importOptions");
        options?.Only("duplicatePolicy", "deleteAllNotInImport");
        var overwrites = options?.Member("duplicatePolicy") is not { } policy || policy.Text() switch
        {
            "OVERWRITE" => true,
            "IGNORE" => false,
            _ => throw policy.Wrong("expected OVERWRITE or IGNORE"),
        };

        // The first of an import is tried first, as if it came last.
        var imported = new HashSet<Guid>();
        foreach (var place in (body.Member("mappings")?.Items() ?? []).Reverse())
            imported.Add(Import(place, overwrites));
        if (options?.Member("deleteAllNotInImport")?.Flag() == true)
            stubs.RemoveWhere(m => !imported.Contains(m.Id));
        await AdminJson.WriteEmptyAsync(call.Http);
    }

    private Guid Import(JsonPlace place, bool overwrites)
    {
        if ((place.Member("id") ?? place.Member("uuid"))?.Uuid() is { } id && stubs.Find(id) is { } known)
            return overwrites ? stubs.Edit(id, place)!.Id : known.Id;
        return stubs.Add(place).Id;
    }

    private async Task FindAsync(AdminCall call)
    {
        var pattern = MetadataPattern.Read(await WireMockJson.ReadAsync(call));
        var found = stubs.All.Where(pattern.Matches).ToArray();
        await WireMockJson.WriteMappingsAsync(call, found, found.Length);
    }

    private async Task RemoveAsync(AdminCall call)
    {
        var pattern = MetadataPattern.Read(await WireMockJson.ReadAsync(call));
        stubs.RemoveWhere(pattern.Matches);
        await AdminJson.WriteEmptyAsync(call.Http);
    }

    // Named by its id, or by what it asks of requests.
    private async Task RemoveOneAsync(AdminCall call)
    {
        var place = await WireMockJson.ReadAsync(call);
        if ((place.Member("id") ?? place.Member("uuid"))?.Uuid() is not { } id || !stubs.Remove(id))
        {
            var asked = StubMappingReader.Read(place, () => Guid.Empty).Json.GetProperty("request");
            stubs.RemoveWhere(m => JsonElement.DeepEquals(m.Json.GetProperty("request"), asked));
        }

        await AdminJson.WriteEmptyAsync(call.Http);
    }

    private async Task EditOneAsync(AdminCall call)
    {
        var place = await WireMockJson.ReadAsync(call);
        var id = (place.Member("id") ?? place.Member("uuid") ?? throw place.Wrong("expected an id")).Uuid();
        _ = stubs.Edit(id, place) ?? throw new StubRefusedException(404, 404, $"No mapping {id}");
        await AdminJson.WriteEmptyAsync(call.Http);
    }

    private Task UnmatchedAsync(AdminCall call)
    {
        var matched = events.StubsThatAnswered();
        var unmatched = stubs.All.Where(m => !matched.Contains(m.Id)).ToArray();
        return WireMockJson.WriteMappingsAsync(call, unmatched, unmatched.Length);
    }

    private Task RemoveUnmatchedAsync(AdminCall call)
    {
        var matched = events.StubsThatAnswered();
        stubs.RemoveWhere(m => !matched.Contains(m.Id));
        return AdminJson.WriteEmptyAsync(call.Http);
    }

    private Task GetAsync(AdminCall call) => WriteAsync(call, stubs.Find(WireMockJson.Id(call)), StatusCodes.Status200OK);

    private async Task EditAsync(AdminCall call) =>
        await WriteAsync(call, stubs.Edit(WireMockJson.Id(call), await WireMockJson.ReadAsync(call)), StatusCodes.Status200OK);

    private Task DeleteAsync(AdminCall call) =>
        stubs.Remove(WireMockJson.Id(call)) ? AdminJson.WriteEmptyAsync(call.Http) : WriteAsync(call, null, StatusCodes.Status200OK);

    private static Task WriteAsync(AdminCall call, StubMapping? mapping, int status) => mapping is null
        ? WireMockJson.WriteErrorAsync(call, new StubRefusedException(404, 404, $"No mapping {call.Values["id"]}"))
        : AdminJson.WriteAsync(call.Http, status, json => mapping.Json.WriteTo(json));
}
