using System.Text;
using Sebaya.Publishing.Model;
using Sebaya.Publishing.Pictures;

namespace Sebaya.Site.Output;

/// <summary>Writes every link preview picture of a site. Pictures that were drawn before come from the cache.</summary>
public static class PictureFiles
{
    /// <summary>Draws every picture without keeping it.</summary>
    public static void Draw(SiteModel model, CancellationToken cancel)
    {
        var drawing = new PreviewDrawing(model.Theme, model.OwnLogo);
        Parallel.ForEach(model.Routes.Pictures, new ParallelOptions { CancellationToken = cancel }, picture => drawing.Draw(picture));
    }

    /// <summary>Writes the pictures; returns how many.</summary>
    public static int Write(SiteModel model, OutputFolder output, ContentCache cache, CancellationToken cancel)
    {
        var pictures = model.Routes.Pictures;
        var drawing = new PreviewDrawing(model.Theme, model.OwnLogo);
        Parallel.ForEach(pictures, new ParallelOptions { CancellationToken = cancel }, picture =>
        {
            // The address contains the hash of everything that the picture shows.
            var bytes = cache.Get("picture", Encoding.UTF8.GetBytes(picture.Address), () => Png.Write(drawing.Draw(picture)));
            output.Write(picture.Address[1..], bytes);
        });
        return pictures.Count;
    }
}
