namespace Sebaya.Content;

/// <summary>
/// Computes the address of every page. Its last part is the page's slug or, without one, its file name. What stands before it is the
/// address of the page that the folder is named after, so <c>leads/match</c> lies below <c>/id/penanggung-jawab/</c>.
/// </summary>
internal static class Addresses
{
    public static IReadOnlyDictionary<(string Language, string Key),
        string> Of(IReadOnlyDictionary<(string Language, string Key), Page> pages)
    {
        var addresses = new Dictionary<(string, string), string>(pages.Count);
        foreach (var (language, key) in pages.Keys) AddressOf(language, key);
        return addresses;

        string AddressOf(string language, string key)
        {
            if (addresses.TryGetValue((language, key), out var known)) return known;
            var slash = key.LastIndexOf('/');
            var above = slash < 0 ? $"/{language}/" : AddressOf(language, key[..slash]);
            var name = key[(slash + 1)..];
            var page = pages.GetValueOrDefault((language, key));
            var address = name == ReservedKeys.Home ? above : $"{above}{page?.FrontMatter.Slug ?? name}/";
            if (page is not null) addresses[(language, key)] = address;
            return address;
        }
    }
}
