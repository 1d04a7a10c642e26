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
          const { Matching } = await import('/Match/blossom.js');
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

    /// <summary>
    /// Made-up lists of both parities with conflicts and roles; the best arrangement with at most one group of three is found by trying all.
    /// </summary>
    private const string TryEveryArrangement = """
        async ({ seed, lists, most }) => {
          const { arrange, totalOf } = await import('/Match/arranging.js');
          const random = ((state) => () => ((state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9 | 0) >>> 0) / 2 ** 32)(seed);
          const faults = [];
          for (let l = 0; l < lists; l++) {
            const count = 2 + Math.floor(random() * (most - 1));
            const [density, roles] = [random(), random() < 0.5];
            const people = Array.from({ length: count }, () => ({ role: roles ? ['mentor', 'mentee', ''][Math.floor(random() * 3)] : '' }));
            const fits = people.map(() => people.map(() => -1));
            for (let a = 0; a < count; a++) for (let b = 0; b < a; b++) if (random() < density) fits[a][b] = fits[b][a] = Math.floor(random() * 1001);
            const mayMeet = (a, b) => fits[a][b] >= 0;
            const differ = (group) => !people[group[0]].role || group.some((one) => people[one].role !== people[group[0]].role);
            const mayPair = (a, b) => mayMeet(a, b) && (!people[a].role || people[a].role !== people[b].role);
            const mayShare = (group) => group.length === 2 ? mayPair(...group) : group.every((a, i) => group.slice(i + 1).every((b) => mayMeet(a, b))) && differ(group);
            const fitOf = (group) => {
              const pairs = group.flatMap((a, i) => group.slice(i + 1).map((b) => fits[a][b]));
              return Math.floor(pairs.reduce((sum, fit) => sum + fit, 0) / pairs.length);
            };
            const fitting = { people, mayMeet, mayPair, mayShare, fitOf, fit: (a, b) => Math.max(0, fits[a][b]) };
            const isOdd = people.filter((_, a) => people.some((_, b) => a !== b && mayPair(a, b))).length % 2 > 0;
            const best = (rest, triads) => {
              if (rest.length < 2) return 0;
              const [first, ...others] = rest;
              let most = best(others, triads);
              others.forEach((b, i) => {
                const left = others.toSpliced(i, 1);
                if (mayShare([first, b])) most = Math.max(most, 2e6 + fitOf([first, b]) + best(left, triads));
                if (triads) left.slice(i).forEach((c) => {
                  if (mayShare([first, b, c])) most = Math.max(most, 3e6 + fitOf([first, b, c]) + best(left.filter((one) => one !== c), 0));
                });
              });
              return most;
            };
            const work = arrange(fitting);
            let step;
            while (!(step = work.next()).done);
            const { groups, alone } = step.value;
            const found = groups.flat().length * 1e6 + totalOf(fitting, step.value);
            const isWhole = [...groups.flat(), ...alone].sort((a, b) => a - b).join() === people.map((_, i) => i).join();
            const expected = best(people.map((_, i) => i), isOdd ? 1 : 0);
            if (!isWhole || !groups.every(mayShare) || found !== expected) faults.push(`${JSON.stringify({ people, fits, groups })}: ${found}, not ${expected}`);
          }
          return `${lists} lists; ${faults.slice(0, 2).join('\n')}`;
        }
        """;

    [Fact]
    public async Task GroupsOfThreeIncludedTheArrangementIsTheBestAndConflictsNeverMeet()
    {
        await using var server = await ServeModulesAsync();
        await using var browser = await chromium.NewPageAsync();
        await browser.Page.GotoAsync(server.Address.ToString());
        Assert.Equal("800 lists; ", await browser.Page.EvaluateAsync<string>(TryEveryArrangement, new { seed = 3, lists = 800, most = 8 }));
    }

    internal static Task<LoopbackServer> ServeModulesAsync() => LoopbackServer.ForFilesAsync(path =>
    {
        if (path.Length == 0) return "<!doctype html><title>modules</title>"u8.ToArray();
        using var stream = Assembly.Load("Sebaya.Theme").GetManifestResourceStream("Components/" + path);
        if (stream is null) return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    });
}
