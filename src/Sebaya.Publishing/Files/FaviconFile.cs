using System.Buffers.Binary;
using Sebaya.Publishing.Pictures;

namespace Sebaya.Publishing.Files;

/// <summary>
/// Writes <c>favicon.ico</c>, which browsers without SVG icons, feed readers and search engines ask for at a site's root: the logo as one
/// PNG in an icon file. A programme that has a <c>favicon.ico</c> of its own in <c>_static/</c> keeps it.
/// </summary>
internal static class FaviconFile
{
    private const string Address = "/favicon.ico";

    /// <summary>In pixels: the size that search engines show, of which the others are halves and thirds.</summary>
    private const int Size = 48;

    private const int HeaderLength = 22;

    /// <summary>The file, or none where the programme has its own.</summary>
    public static IEnumerable<PublishedFile> Of(SiteModel model) =>
        StaticFiles.Of(model).Any(file => file.Address == Address) ? [] : [new PublishedFile(Address, "the icons", () => Write(model))];

    private static byte[] Write(SiteModel model)
    {
        var picture = new Icon("favicon", Size, false).Draw(model.Theme, model.OwnLogo);
        var file = new byte[HeaderLength + picture.Length];
        // An icon file with one picture: its sides, one plane of 32 bits, its length and where it begins.
        (file[2], file[4], file[6], file[7], file[10], file[12]) = (1, 1, Size, Size, 1, 32);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(14), picture.Length);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(18), HeaderLength);
        picture.CopyTo(file, HeaderLength);
        return file;
    }
}
