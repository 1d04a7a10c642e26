using Sebaya.Diagnostics;
using Sebaya.Publishing.Model;

namespace Sebaya.Site.Tests;

/// <summary>A drawing is put into pages as it is, so only what cannot do harm passes.</summary>
public class FigureReaderTests
{
    private const string Title = "<title>Dua orang</title>";

    [Theory]
    [InlineData("<path class=\"fig-line\" d=\"M0 0h4\" transform=\"rotate(4)\" fill=\"url(#paint)\"/>",
        "<path class=\"fig-line\" d=\"M0 0h4\" transform=\"rotate(4)\" fill=\"url(#paint)\"/>")]
    [InlineData("<text x=\"1\"><![CDATA[<img src=x onerror=alert(1)>]]></text>", "<text x=\"1\">&lt;img src=x onerror=alert(1)&gt;</text>")]
    [InlineData("<!--><meta http-equiv=\"refresh\" content=\"0;url=//evil.example\">-->", "")]
    [InlineData("<use href=\"#leaf\"/>", "<use href=\"#leaf\"/>")]
    public void WhatIsHarmlessIsWrittenAnew(string drawing, string written)
    {
        var (html, problems) = Read($"<svg xmlns=\"http://www.w3.org/2000/svg\">{Title}{drawing}</svg>");
        Assert.Empty(problems);
        Assert.Equal($"<svg xmlns=\"http://www.w3.org/2000/svg\">{Title}{written}</svg>", html);
    }

    [Theory]
    [InlineData("<script/>", "(1,66): error SBY126: '<script>' does not belong into a drawing. Remove it.")]
    [InlineData("<style/>", "(1,66): error SBY126: '<style>' does not belong into a drawing. Remove it.")]
    [InlineData("<foreignObject/>", "(1,66): error SBY126: '<foreignObject>' does not belong into a drawing. Remove it.")]
    [InlineData("<h:img xmlns:h=\"http://www.w3.org/1999/xhtml\"/>",
        "(1,66): error SBY126: '<img>' does not belong into a drawing. Remove it.")]
    [InlineData("<a HREF=\"//x\"/>",
        "(1,68): error SBY126: the attribute 'HREF' does not belong into a drawing. Use presentation attributes (fill, stroke …), classes "
        + "and links to '#…' only.")]
    [InlineData("<a href=\"//x\"/>",
        "(1,68): error SBY126: 'href' may lead to a part of the same drawing only. Write '#name', or 'url(#name)' where it is a paint.")]
    [InlineData("<a ping=\"//x\"/>",
        "(1,68): error SBY126: the attribute 'ping' does not belong into a drawing. Use presentation attributes (fill, stroke …), classes "
        + "and links to '#…' only.")]
    [InlineData("<g xml:base=\"//x\"/>",
        "(1,68): error SBY126: the attribute 'base' does not belong into a drawing. Use presentation attributes (fill, stroke …), classes "
        + "and links to '#…' only.")]
    [InlineData("<g onclick=\"x\"/>",
        "(1,68): error SBY126: the attribute 'onclick' does not belong into a drawing. Use presentation attributes (fill, stroke …), "
        + "classes and links to '#…' only.")]
    [InlineData("<path fill=\"url(//x)\"/>",
        "(1,71): error SBY126: 'fill' may lead to a part of the same drawing only. Write '#name', or 'url(#name)' where it is a paint.")]
    [InlineData("<path fill=\"URL(//x)\"/>",
        "(1,71): error SBY126: 'fill' may lead to a part of the same drawing only. Write '#name', or 'url(#name)' where it is a paint.")]
    [InlineData("<path fill=\"image-set('//x')\"/>",
        "(1,71): error SBY126: 'fill' may lead to a part of the same drawing only. Write '#name', or 'url(#name)' where it is a paint.")]
    public void WhatCouldDoHarmIsRefusedAtItsPlace(string drawing, string problem)
    {
        var (html, problems) = Read($"<svg xmlns=\"http://www.w3.org/2000/svg\">{Title}{drawing}</svg>");
        Assert.Null(html);
        Assert.Contains("a.svg" + problem, problems.Select(one => one.ToString()));
    }

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><path/></svg>",
        "a.svg(1,1): error SBY126: the drawing has no <title>. Say in it what the drawing shows, for readers who do not see it, or write "
        + "aria-hidden=\"true\" where it only accompanies words.")]
    [InlineData("<svg><title>x</title></svg>",
        "a.svg(1,2): error SBY126: a drawing begins with '<svg xmlns=\"http://www.w3.org/2000/svg\" …>'.")]
    public void ADrawingHasAFormAndWords(string text, string problem) =>
        Assert.Contains(problem, Read(text).Problems.Select(one => one.ToString()));

    [Fact]
    public void ADrawingThatOnlyAccompaniesWordsNeedsNoneOfItsOwn() =>
        Assert.Equal("<svg xmlns=\"http://www.w3.org/2000/svg\" aria-hidden=\"true\"/>",
            Read("<svg xmlns=\"http://www.w3.org/2000/svg\" aria-hidden=\"true\" />").Html);

    [Theory]
    [InlineData("<svg")]
    [InlineData("<!DOCTYPE svg [<!ENTITY x \"y\">]><svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    public void WhatIsNoXmlIsRefused(string text) =>
        Assert.StartsWith("a.svg(1,", Assert.Single(Read(text).Problems).ToString(), StringComparison.Ordinal);

    private static (string? Html, IReadOnlyList<Diagnostic> Problems) Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var html = FigureReader.Html(text, "a.svg", diagnostics);
        return (html, diagnostics.ToSorted());
    }
}
