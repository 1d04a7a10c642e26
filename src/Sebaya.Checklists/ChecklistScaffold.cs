using Sebaya.Diagnostics;

namespace Sebaya.Checklists;

/// <summary>The text of a new checklist that passes every check: three items, a gate and two bands, for the writer to replace.</summary>
public static class ChecklistScaffold
{
    /// <summary>
    /// A definition with the given id and every text in every language. Languages other than Indonesian get the English words.
    /// </summary>
    public static string Write(string id, TextLanguages languages)
    {
        string Words(string indonesian, string english) =>
            "{ " + string.Join(", ", languages.Select(language => $"{language}: {(language == "id" ? indonesian : english)}")) + " }";

        return $$"""
            # yaml-language-server: $schema=../../docs/checklist.schema.json
            id: {{id}}
            version: 1        # raise it whenever an answer comes to mean something else
            kind: score       # score: one person. compare: two people
            share: false      # true: answers may be turned into a code to hand on
            store: ask        # ask or never: may answers be kept on the reader's device
            minutes: 2
            title: {{Words("Daftar periksa baru", "New checklist")}}
            intro: {{Words("Ini bahan renungan dan bukan tes.", "This is an aid to reflection and not a test.")}}

            {{Scales(Words)}}

            {{ItemsAndBands(Words)}}

            """;
    }

    private static string Scales(Func<string, string, string> words) => $$"""
        scales:
          frequency:
            not-applicable: true
            options:
              - { id: never, value: 0, label: {{words("Tidak pernah", "Never")}} }
              - { id: sometimes, value: 1, label: {{words("Kadang-kadang", "Sometimes")}} }
              - { id: often, value: 2, label: {{words("Sering", "Often")}} }
          yes-no:
            options:
              - { id: "yes", label: {{words("Ya", "\"Yes\"")}} }
              - { id: "no", label: {{words("Tidak", "\"No\"")}} }

        dimensions:
          - { id: listening, title: {{words("Mendengarkan", "Listening")}}, advice: {{
            words("Tunggu sampai lawan bicara selesai.", "Wait until the other has finished.")}} }
        """;

    private static string ItemsAndBands(Func<string, string, string> words) => $$"""
        items:
          - { id: l1, dimension: listening, scale: frequency, text: {{
            words("Saya mendengarkan sampai selesai.", "I hear the whole matter before I reply.")}} }
          - { id: l2, dimension: listening, scale: frequency, reverse: true, text: {{
            words("Saya memotong pembicaraan.", "I interrupt.")}} }
          - id: l3
            dimension: listening
            scale: yes-no
            text: {{words("Saya menjaga rahasia.", "I keep confidences.")}}
            gate: { when: ["no"], level: prepare, advice: {{words("Siapkan diri dulu.", "Get ready first.")}} }

        bands:
          - { from: 0, id: prepare, title: {{words("Bersiap dulu", "Prepare first")}}, advice: {{
            words("Latih satu hal minggu ini.", "Practise one thing this week.")}} }
          - { from: 75, id: ready, title: {{words("Siap", "Ready")}}, advice: {{words("Mulailah.", "Begin.")}} }
        """;
}
