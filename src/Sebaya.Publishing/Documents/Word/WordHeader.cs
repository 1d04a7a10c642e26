using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Sebaya.Content;
using Sebaya.Content.Settings;
using Sebaya.Publishing.Pictures;
using SkiaSharp;
using Drawings = DocumentFormat.OpenXml.Drawing;
using DrawnPictures = DocumentFormat.OpenXml.Drawing.Pictures;
using Wordprocessing = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Sebaya.Publishing.Documents.Word;

/// <summary>The header of every page of a document: the logo and name of the programme, or of the site.</summary>
internal static class WordHeader
{
    private const int DrawnSize = 128;
    private const long LogoHeight = 360_000;
    private const long WidestLogo = 1_800_000;

    /// <summary>The name in the header: the programme's, or the site's.</summary>
    public static string NameOf(SiteModel model, Language language) => model.Site.Settings.Program.Name?[language.Code] ?? language.Title;

    /// <summary>Creates the header.</summary>
    public static Header Make(SiteModel model, Page page, HeaderPart part)
    {
        var name = NameOf(model, model.Site.Settings.LanguageOf(page.Language));
        var paragraph = WordRuns.Paragraph(WordStyles.Header, []);
        if (Logo(model) is var (png, width, height))
        {
            using (var stream = part.AddNewPart<ImagePart>("image/png", "logo").GetStream(FileMode.Create)) stream.Write(png);
            paragraph.Append(Picture(name, width, height), WordRuns.Run("  "));
        }
        paragraph.Append(WordRuns.Run(name, new RunProperties(new Bold())));
        return new Header(paragraph);
    }

    /// <summary>
    /// The logo as a picture that every word processor can show: the programme's, or the site's where there is no programme. Null where it
    /// cannot be drawn.
    /// </summary>
    private static (byte[] Png, int Width, int Height)? Logo(SiteModel model)
    {
        var program = model.Site.Settings.Program;
        if (program.Logo is null)
            return program.Name is null ? (new Icon("", DrawnSize, false).Draw(model.Theme), DrawnSize, DrawnSize) : null;
        if (model.Assets.Has(program.Logo) && Decoded(model.Assets.Assets[program.Logo].Bytes) is { } logo)
            using (logo)
                return (logo.Encode(SKEncodedImageFormat.Png, 100).ToArray(), logo.Width, logo.Height);
        return null;
    }

    private static Run Picture(string name, int width, int height)
    {
        var (high, wide) = (LogoHeight, LogoHeight * width / height);
        if (wide > WidestLogo) (high, wide) = (LogoHeight * WidestLogo / wide, WidestLogo);
        var picture = new DrawnPictures.Picture(
            new DrawnPictures.NonVisualPictureProperties(
                new DrawnPictures.NonVisualDrawingProperties { Id = 1, Name = "logo" },
                    new DrawnPictures.NonVisualPictureDrawingProperties()),
            new DrawnPictures.BlipFill(new Drawings.Blip { Embed = "logo" }, new Drawings.Stretch(new Drawings.FillRectangle())),
            new DrawnPictures.ShapeProperties(
                new Drawings.Transform2D(new Drawings.Offset { X = 0, Y = 0 }, new Drawings.Extents { Cx = wide, Cy = high }),
                new Drawings.PresetGeometry(new Drawings.AdjustValueList()) { Preset = Drawings.ShapeTypeValues.Rectangle }));
        return new Run(new Drawing(new Wordprocessing.Inline(
            new Wordprocessing.Extent { Cx = wide, Cy = high },
            new Wordprocessing.DocProperties { Id = 1, Name = "logo", Description = name },
            new Drawings.Graphic(new Drawings.GraphicData(picture) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        {
            DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0,
        }));
    }

    /// <summary>A picture, or null for a drawing (SVG), which Skia does not read.</summary>
    private static SKBitmap? Decoded(ReadOnlyMemory<byte> file)
    {
        using var codec = SKCodec.Create(new SKMemoryStream(file.ToArray()));
        return codec is null ? null : SKBitmap.Decode(codec);
    }
}
