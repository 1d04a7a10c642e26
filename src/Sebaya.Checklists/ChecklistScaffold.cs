using Sebaya.Diagnostics;
using System.Text;

namespace Sebaya.Checklists;

/// <summary>The text of a new checklist that passes every check: two items, a gate and two bands, for the writer to replace.</summary>
public static class ChecklistScaffold
{
    /// <summary>
    /// A definition with the given id and every text in every language. Languages other than Indonesian get the English words.
    /// </summary>
    public static string Write(string id, TextLanguages languages)
    {
        var text = new StringBuilder();
        string Words(string indonesian, string english) =>
            "{ " + string.Join(", ", languages.Select(language => $"{language}: {(language == "id" ? indonesian : english)}")) + " }";

        text.AppendLine("# yaml-language-server: $schema=../../docs/checklist.schema.json");
        text.AppendLine($"id: {id}");
        text.AppendLine("version: 1        # raise it whenever an answer comes to mean something else");
        text.AppendLine("kind: score       # score: one person. compare: two people");
        text.AppendLine("share: false      # true: answers may be turned into a code to hand on");
        text.AppendLine("store: ask        # ask or never: may answers be kept on the reader's device");
        text.AppendLine("minutes: 2");
        text.AppendLine($"title: {Words("Daftar periksa baru", "New checklist")}");
        text.AppendLine($"intro: {Words("Ini bahan renungan dan bukan tes.", "This is an aid to reflection and not a test.")}");
        text.AppendLine("""

            scales:
              frequency:
                not-applicable: true
                options:
            """);
        text.AppendLine($"      - {{ id: never, value: 0, label: {Words("Tidak pernah", "Never")} }}");
        text.AppendLine($"      - {{ id: sometimes, value: 1, label: {Words("Kadang-kadang", "Sometimes")} }}");
        text.AppendLine($"      - {{ id: often, value: 2, label: {Words("Sering", "Often")} }}");
        text.AppendLine("  yes-no:");
        text.AppendLine("    options:");
        text.AppendLine($"      - {{ id: \"yes\", label: {Words("Ya", "\"Yes\"")} }}");
        text.AppendLine($"      - {{ id: \"no\", label: {Words("Tidak", "\"No\"")} }}");
        text.AppendLine();
        text.AppendLine("dimensions:");
        text.AppendLine($"  - {{ id: listening, title: {Words("Mendengarkan", "Listening")}, "
            + $"advice: {Words("Tunggu sampai lawan bicara selesai.", "Wait until the other has finished.")} }}");
        text.AppendLine();
        text.AppendLine("items:");
        text.AppendLine("  - { id: l1, dimension: listening, scale: frequency, "
            + $"text: {Words("Saya mendengarkan sampai selesai.", "I hear the whole matter before I reply.")} }}");
        text.AppendLine("  - { id: l2, dimension: listening, scale: frequency, reverse: true, "
            + $"text: {Words("Saya memotong pembicaraan.", "I interrupt.")} }}");
        text.AppendLine("  - id: l3");
        text.AppendLine("    dimension: listening");
        text.AppendLine("    scale: yes-no");
        text.AppendLine($"    text: {Words("Saya menjaga rahasia.", "I keep confidences.")}");
        text.AppendLine($"    gate: {{ when: [\"no\"], level: prepare, advice: {Words("Siapkan diri dulu.", "Get ready first.")} }}");
        text.AppendLine();
        text.AppendLine("bands:");
        text.AppendLine($"  - {{ from: 0, id: prepare, title: {Words("Bersiap dulu", "Prepare first")}, "
            + $"advice: {Words("Latih satu hal minggu ini.", "Practise one thing this week.")} }}");
        text.AppendLine($"  - {{ from: 75, id: ready, title: {Words("Siap", "Ready")}, advice: {Words("Mulailah.", "Begin.")} }}");
        return text.Replace("\r\n", "\n").ToString();
    }
}
