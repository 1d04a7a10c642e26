using System.Reflection;

namespace Sebaya.Browser.Tests;

/// <summary>The matching of people held against trying every pairing, in a real browser.</summary>
public sealed class MatchingTests(Chromium chromium)
{
    /// <summary>
    /// Made-up groups with weights, conflicts and roles, the same for the same seed. For each group the best sum is found by trying every pairing.
    /// Returns how many groups were compared and what differs.
    /// </summary>
    private const string TryEveryPairing = """
        async ({ seed, groups, most }) => {
          const { Matching } = await import('/match/blossom.js');
          const random = ((state) => () => ((state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9 | 0) >>> 0) / 2 ** 32)(seed);
          const best = (weights, people) => {
            if (people.length < 2) return 0;
            const [first, ...rest] = people;
            let sum = best(weights, rest);
            rest.forEach((other, i) => {
              const weight = weights[first][other];
              if (weight > 0) sum = Math.max(sum, weight + best(weights, rest.toSpliced(i, 1)));
            });
            return sum;
          };
          const differing = [];
          for (let g = 0; g < groups; g++) {
            const count = 2 + Math.floor(random() * (most - 1));
            const [density, range] = [random(), random() < 0.5 ? 4 : 1000];
            const weights = Array.from({ length: count }, () => new Array(count).fill(0));
            for (let a = 0; a < count; a++) for (let b = 0; b < a; b++)
              if (random() < density) weights[a][b] = weights[b][a] = 1 + Math.floor(random() * range);
            const work = new Matching(count, (a, b) => weights[a][b]).solve();
            let step;
            while (!(step = work.next()).done);
            const mates = step.value;
            let sum = 0;
            let isSound = true;
            mates.forEach((mate, a) => {
              if (mate < 0) return;
              isSound &&= mates[mate] === a && weights[a][mate] > 0;
              sum += weights[a][mate] / 2;
            });
            const expected = best(weights, weights.map((_, i) => i));
            if ((!isSound || sum !== expected) && differing.length < 3) differing.push(`${JSON.stringify(weights)}: ${sum}, not ${expected}`);
          }
          return `${groups} groups; ${differing.join('\n')}`;
        }
        """;

    [Fact]
    public async Task ThePairsAreTheBestThatTryingEveryPairingFinds()
    {
        await using var server = await ServeModulesAsync();
        await using var browser = await chromium.NewPageAsync();
        await browser.Page.GotoAsync(server.Address.ToString());
        Assert.Equal("5000 groups; ", await browser.Page.EvaluateAsync<string>(TryEveryPairing, new { seed = 7, groups = 5000, most = 9 }));
    }

    internal static Task<LoopbackServer> ServeModulesAsync() => LoopbackServer.ForFilesAsync(path =>
    {
        if (path.Length == 0) return "<!doctype html><title>modules</title>"u8.ToArray();
        using var stream = Assembly.Load("Sebaya.Theme").GetManifestResourceStream("Scripts/" + path);
        if (stream is null) return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    });
}
