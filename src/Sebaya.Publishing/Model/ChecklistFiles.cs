using System.Collections.Immutable;
using Sebaya.Checklists;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;

namespace Sebaya.Publishing.Model;

/// <summary>A checklist's file and the result of reading it.</summary>
/// <param name="Checklist">Null where anything is wrong with it.</param>
/// <param name="Reads">The pages that it links to, even where the checklist is null.</param>
public sealed record ChecklistFile(InputFile File, Checklist? Checklist, ImmutableArray<PageReference> Reads);

/// <summary>
/// Reads the checklists of an input: the files directly in <c>_checklists/</c> that end in <c>.yml</c>, each named after its checklist's
/// id.
/// </summary>
public static class ChecklistFiles
{
    private const string Folder = "_checklists/";

    /// <summary>Every checklist, in the order of paths. Ids are unique because they are file names.</summary>
    public static ImmutableArray<ChecklistFile> Read(
        ImmutableSortedDictionary<string, InputFile> files, TextLanguages languages, DiagnosticBag diagnostics)
    {
        var read = ImmutableArray.CreateBuilder<ChecklistFile>();
        foreach (var (path, file) in files)
        {
            if (!path.StartsWith(Folder, StringComparison.Ordinal)) continue;
            var parts = path[Folder.Length..].Split('/');
            if (parts.Any(part => part.StartsWith('_')) || !IsInPlace(parts, file, diagnostics)) continue;
            if (SiteReader.ReadText(file, diagnostics) is not { } source) continue;
            var checklist = ChecklistReader.Read(source.Text, source.File, languages, diagnostics, out var reads);
            read.Add(new ChecklistFile(file, checklist, reads));
        }
        CheckCodes(read, diagnostics);
        return read.ToImmutable();
    }

    private static bool IsInPlace(string[] parts, InputFile file, DiagnosticBag diagnostics)
    {
        var isYaml = parts[^1].EndsWith(".yml", StringComparison.Ordinal) || parts[^1].EndsWith(".yaml", StringComparison.Ordinal);
        var name = Path.GetFileNameWithoutExtension(parts[^1]) + ".yml";
        if (isYaml && (parts.Length > 1 || name != parts[^1]))
            diagnostics.Add(file.Shown, Position.Start, Rules.ChecklistMisplaced,
                $"no checklist is read here. Move it to '{Folder}{name}'.");
        else if (!isYaml)
            diagnostics.Add(file.Shown, Position.Start, Rules.FileMisplaced, "nothing reads this file here. Checklists end in '.yml'.");
        else return true;
        return false;
    }

    /// <summary>
    /// Records checklists whose ids have the same two-byte hash, because a code of one would be read as a code of the other.
    /// </summary>
    private static void CheckCodes(IReadOnlyList<ChecklistFile> read, DiagnosticBag diagnostics)
    {
        var seen = new Dictionary<ushort, Checklist>();
        foreach (var file in read)
        {
            if (file.Checklist is not { } checklist || seen.TryAdd(Codes.IdHash(checklist.Id), checklist)) continue;
            var first = seen[Codes.IdHash(checklist.Id)];
            if (checklist.Share || first.Share)
                diagnostics.Add(file.File.Shown, Position.Start, Rules.ChecklistCodes,
                    $"in codes '{checklist.Id}' cannot be told from '{first.Id}'. Give the newer of the two another id and file name.");
        }
    }
}
