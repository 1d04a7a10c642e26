using System.Text;
using System.Xml;

namespace Sebaya.Publishing.Files;

/// <summary>Writes an XML file: UTF-8, no byte order mark, line feeds.</summary>
internal static class XmlBytes
{
    private static readonly XmlWriterSettings Settings =
        new() { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = "", NewLineChars = "\n" };

    public static byte[] Of(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings)) write(xml);
        return bytes.ToArray();
    }
}
