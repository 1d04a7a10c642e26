using Sebaya.Checklists;
using Sebaya.Publishing.Model;
using Sebaya.Tests;

namespace Sebaya.Publishing.Tests;

/// <summary>Where checklists are read from, and which two cannot be in one site.</summary>
public class ChecklistFilesTests
{
    private const string Folder = "input/_checklists/";

    private static string Checklist(string path, string id, bool isShared = true) =>
        $"-- _checklists/{path} "
            + $"--\n{ChecklistScaffold.Write(id, ["id", "en"]).Replace("share: false", $"share: {(isShared ? "true" : "false")}")}";

    [Theory]
    [InlineData("older/readiness.yml", "no checklist is read here. Move it to '_checklists/readiness.yml'.")]
    [InlineData("older/still/other.yml", "no checklist is read here. Move it to '_checklists/other.yml'.")]
    [InlineData("other.yaml", "no checklist is read here. Move it to '_checklists/other.yml'.")]
    public void AChecklistElsewhereIsReportedAndNeverTakesThePlaceOfAnother(string path, string message)
    {
        using var site = SmallSite.Of(
            Checklist("readiness.yml", "readiness") + Checklist(path, Path.GetFileNameWithoutExtension(path))
                .Replace("version: 1", "version: 7"));
        Assert.Equal([$"{Folder}{path}(1,1): error SBY216: {message}"], site.AllProblems());
        Assert.Equal(1, Assert.Single(site.Load().SiteModel!.Checklists).Value.Version);
    }

    /// <summary>A changed checklist in a subfolder, beside a record of what it meant: this once ended the program.</summary>
    [Fact]
    public void ARecordedVersionOfAChecklistElsewhereDoesNoHarm()
    {
        using var site =
            SmallSite.Of(Checklist("zz/readiness.yml", "readiness") + "-- _checklists/_versions.txt --\nreadiness 1 0000000000000000\n");
        Assert.Equal([$"{Folder}zz/readiness.yml(1,1): error SBY216: no checklist is read here. Move it to '_checklists/readiness.yml'."],
            site.AllProblems());
    }

    [Fact]
    public void WhatBeginsWithALowLineIsLeftAloneAndWhatNothingReadsIsSaid()
    {
        using var site = SmallSite.Of(
            Checklist("_old/readiness.yml", "readiness") + Checklist("_draft.yml", "draft") + "-- _checklists/notes.txt --\nNotes.\n");
        Assert.Equal([$"{Folder}notes.txt(1,1): warning SBY007: nothing reads this file here. Checklists end in '.yml'."],
            site.AllProblems());
    }

    /// <summary>Two ids with the same two bytes, found by trying.</summary>
    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void TwoChecklistsThatCodesCannotTellApartAreRefused(bool first, bool second)
    {
        Assert.Equal(Codes.IdHash("readiness"), Codes.IdHash("program-habits-values"));
        using var site = SmallSite.Of(
            Checklist("program-habits-values.yml", "program-habits-values", first) + Checklist("readiness.yml", "readiness", second));
        Assert.Equal(
            [$"{Folder}readiness.yml(1,1): error SBY217: in codes 'readiness' cannot be told from 'program-habits-values'. Give the newer "
                + "of the two another id and file name."],
            site.AllProblems());
    }

    [Fact]
    public void WhereNoneMakesCodesTheyMayBeAlike()
    {
        using var site = SmallSite.Of(
            Checklist("program-habits-values.yml", "program-habits-values", false) + Checklist("readiness.yml", "readiness", false));
        Assert.Empty(site.AllProblems());
    }
}
