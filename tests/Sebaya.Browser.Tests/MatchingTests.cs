using System.Globalization;
using System.Reflection;

namespace Sebaya.Browser.Tests;

/// <summary>Compares the matching of people with the best of all possible pairings, in a real browser.</summary>
public sealed class MatchingTests(Chromium chromium)
{
    /// <summary>
    /// Made-up groups with weights, conflicts and roles, the same for the same seed. For each group the best sum is found by trying every
    /// pairing. Returns how many groups were compared and what differs.
    /// </summary>
    private const string TryEveryPairing = """
        async ({ seed, groups, most }) => {
          const { Matching } = await import('/Match/blossom.js');
          const random = ((state) => () =>
            ((state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9 | 0) >>> 0) / 2 ** 32)(seed);
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
            if ((!isSound || sum !== expected) && differing.length < 3)
              differing.push(`${JSON.stringify(weights)}: ${sum}, not ${expected}`);
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
    /// Made-up lists with bans and roles, some with one answer for all. The best arrangement is found by trying all: whoever comes first
    /// stays alone, or is put with any one or two others. More people in groups come first, then fewer groups of three, then the sum of
    /// fits.
    /// </summary>
    private const string TryEveryArrangement = """
        async ({ seed, lists, least, most }) => {
          const { arrange, totalOf } = await import('/Match/arranging.js');
          const random = ((state) => () =>
            ((state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9 | 0) >>> 0) / 2 ** 32)(seed);
          const faults = [];
          for (let l = 0; l < lists; l++) {
            const count = least + Math.floor(random() * (most - least + 1));
            const [density, roles, range] = [random(), random() < 0.5, random() < 0.2 ? 2 : 1001];
            const people = Array.from({ length: count }, () => ({ role: roles ? ['mentor', 'mentee', ''][Math.floor(random() * 3)] : '' }));
            const fits = people.map(() => people.map(() => -1));
            for (let a = 0; a < count; a++) for (let b = 0; b < a; b++)
              if (random() < density) fits[a][b] = fits[b][a] = Math.floor(random() * range);
            const mayMeet = (a, b) => fits[a][b] >= 0;
            const differ = (group) => !people[group[0]].role || group.some((one) => people[one].role !== people[group[0]].role);
            const mayPair = (a, b) => mayMeet(a, b) && (!people[a].role || people[a].role !== people[b].role);
            const mayShare = (group) => group.length === 2 ? mayPair(...group)
              : group.every((a, i) => group.slice(i + 1).every((b) => mayMeet(a, b))) && differ(group);
            const fitOf = (group) => {
              const pairs = group.flatMap((a, i) => group.slice(i + 1).map((b) => fits[a][b]));
              return Math.floor(pairs.reduce((sum, fit) => sum + fit, 0) / pairs.length);
            };
            const fitting = { people, mayMeet, mayPair, mayShare, fitOf, fit: (a, b) => Math.max(0, fits[a][b]) };
            const worthOf = (group) => group.length * 1e9 - (group.length === 3 ? 1e6 : 0) + fitOf(group);
            const known = new Map();
            const best = (rest) => {
              if (rest.length < 2) return 0;
              const key = rest.join();
              if (known.has(key)) return known.get(key);
              const [first, ...others] = rest;
              let most = best(others);
              others.forEach((b, i) => {
                const left = others.toSpliced(i, 1);
                if (mayShare([first, b])) most = Math.max(most, worthOf([first, b]) + best(left));
                left.slice(i).forEach((c) => {
                  if (mayShare([first, b, c])) most = Math.max(most, worthOf([first, b, c]) + best(left.filter((one) => one !== c)));
                });
              });
              known.set(key, most);
              return most;
            };
            const work = arrange(fitting);
            let step;
            while (!(step = work.next()).done);
            const { groups, alone, bound } = step.value;
            const found = groups.reduce((sum, group) => sum + worthOf(group), 0);
            const isWhole = [...groups.flat(), ...alone].sort((a, b) => a - b).join() === people.map((_, i) => i).join();
            const expected = best(people.map((_, i) => i));
            if (!isWhole || !groups.every(mayShare) || found !== expected || bound < totalOf(fitting, step.value))
              faults.push(`${JSON.stringify({ people, fits, groups })}: ${found}, not ${expected}`);
          }
          return `${lists} lists; ${faults.slice(0, 2).join('\n')}`;
        }
        """;

    /// <summary>
    /// <c>SEBAYA_LISTS=20</c> in the environment tries twenty times as many: 10,000 lists up to 10 people, and 400 up to 16. Lists of more
    /// than 16 people are arranged by other means than short ones.
    /// </summary>
    [Theory]
    [InlineData(3, 500, 2, 10)]
    [InlineData(5, 20, 11, 16)]
    [InlineData(8, 4, 17, 18)]
    public async Task NoArrangementIsBetterAndConflictsNeverMeet(int seed, int lists, int least, int most)
    {
        lists *= int.Parse(Environment.GetEnvironmentVariable("SEBAYA_LISTS") ?? "1", CultureInfo.InvariantCulture);
        await using var server = await ServeModulesAsync();
        await using var browser = await chromium.NewPageAsync();
        await browser.Page.GotoAsync(server.Address.ToString());
        Assert.Equal($"{lists} lists; ", await browser.Page.EvaluateAsync<string>(TryEveryArrangement, new { seed, lists, least, most }));
    }

    /// <summary>
    /// A made-up list of people of whom some may not meet and the first ones are mentors. Says how many groups of three there are, how many
    /// people are alone, whether the bound shows it to be the best, and where that is asked for, whether any group of three beside the best
    /// pairs is better.
    /// </summary>
    private const string ArrangeMany = """
        async ({ seed, count, density, mentors, everyThree }) => {
          const { arrange, totalOf } = await import('/Match/arranging.js');
          const { pairUp } = await import('/Match/groups.js');
          const random = ((state) => () =>
            ((state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9 | 0) >>> 0) / 2 ** 32)(seed);
          const people = Array.from({ length: count }, (_, i) => ({ role: mentors ? (i < mentors ? 'mentor' : 'mentee') : '' }));
          const fits = people.map(() => people.map(() => -1));
          for (let a = 0; a < count; a++) for (let b = 0; b < a; b++)
            if (random() < density) fits[a][b] = fits[b][a] = Math.floor(random() * 1001);
          const fit = (a, b) => Math.max(0, fits[a][b]);
          const mayMeet = (a, b) => fits[a][b] >= 0;
          const mayPair = (a, b) => mayMeet(a, b) && (!people[a].role || people[a].role !== people[b].role);
          const mayShare = ([a, b, c]) => c === undefined ? mayPair(a, b)
            : mayMeet(a, b) && mayMeet(a, c) && mayMeet(b, c)
              && !(people[a].role && people[a].role === people[b].role && people[a].role === people[c].role);
          const fitOf = ([a, b, c]) => c === undefined ? fit(a, b) : Math.floor((fit(a, b) + fit(a, c) + fit(b, c)) / 3);
          const fitting = { people, mayPair, mayShare, fitOf, fit };
          const run = (work) => { let step; while (!(step = work.next()).done); return step.value; };
          const found = run(arrange(fitting));
          const total = totalOf(fitting, found);
          let better = 0;
          if (everyThree) for (let a = 0; a < count; a++) for (let b = a + 1; b < count; b++) for (let c = b + 1; c < count; c++) {
            if (!mayShare([a, b, c])) continue;
            const rest = run(pairUp(fitting, people.map((_, i) => i).filter((i) => i !== a && i !== b && i !== c)));
            if (rest.flat().length + 3 > count - found.alone.length) better++;
            if (rest.flat().length + 3 === count - found.alone.length
              && fitOf([a, b, c]) + rest.reduce((sum, pair) => sum + fitOf(pair), 0) > total) better++;
          }
          const threes = found.groups.filter((group) => group.length === 3).length;
          const quality = found.bound === total ? 'the best' : `${Math.ceil(100 * (found.bound - total) / total)}% below the bound`;
          return `${threes} of three, ${found.alone.length} alone, ${quality}, ${better} better`;
        }
        """;

    [Theory]
    [InlineData(37, 0.3, 0, true, "1 of three, 0 alone, the best, 0 better")]
    [InlineData(45, 0.2, 0, true, "1 of three, 0 alone, the best, 0 better")]
    [InlineData(119, 0.5, 0, false, "1 of three, 0 alone, the best, 0 better")]
    [InlineData(37, 1, 20, false, "3 of three, 0 alone, 1% below the bound, 0 better")]
    [InlineData(299, 0.8, 0, false, "1 of three, 0 alone, 1% below the bound, 0 better")]
    public async Task LongListsAreArrangedAtBestOrNearTheBound(int count, double density, int mentors, bool everyThree, string expected)
    {
        await using var server = await ServeModulesAsync();
        await using var browser = await chromium.NewPageAsync();
        await browser.Page.GotoAsync(server.Address.ToString());
        Assert.Equal(expected,
            await browser.Page.EvaluateAsync<string>(ArrangeMany, new { seed = 11, count, density, mentors, everyThree }));
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
