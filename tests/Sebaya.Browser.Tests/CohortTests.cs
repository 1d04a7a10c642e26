namespace Sebaya.Browser.Tests;

/// <summary>What a cohort's totals never tell: any number below three, and anybody's answers by what a later total adds.</summary>
public sealed class CohortTests(Chromium chromium)
{
    /// <summary>
    /// Every way in which five to eight people can stand in six cells: the numbers that are shown, and whether they add up.
    /// </summary>
    private const string SmallNumbers = """
        async () => {
          const { joinSmall } = await import('/Cohort/counting.js');
          const faults = [];
          let tables = 0;
          const fill = (cells, left) => {
            if (cells.length < 5) { for (let n = 0; n <= left; n++) fill([...cells, n], left - n); return; }
            const numbers = [...cells, left];
            const shown = joinSmall(numbers);
            tables++;
            const told = shown.filter((number) => number !== null);
            const sum = (list) => list.reduce((all, number) => all + number, 0);
            if (told.some((number) => number < 3) || sum(told) !== sum(numbers)) faults.push(`${numbers} as ${shown}`);
          };
          for (const people of [5, 6, 7, 8]) fill([], people);
          return `${tables} tables; ${faults.slice(0, 3).join('; ')}`;
        }
        """;

    /// <summary>
    /// Codes of eleven people arrive in many orders, and the lead counts whenever they like, also fewer than before: which people each
    /// table is of.
    /// </summary>
    private const string Orders = """
        async () => {
          const { Batches } = await import('/Cohort/batches.js');
          const { joinSmall } = await import('/Cohort/counting.js');
          const random = ((state) => () => ((state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9 | 0) >>> 0) / 2 ** 32)(9);
          const faults = [];
          const look = (arriving, counts) => {
            const batches = new Batches();
            const tables = [];
            for (const [from, to] of counts) {
              const { batch } = batches.close(arriving.slice(from, to));
              if (batch) tables.push(batch);
            }
            tables.forEach((table, i) => {
              const cells = [0, 0, 0, 0];
              for (const person of table) cells[person.cell]++;
              if (table.length < 5 || joinSmall(cells).some((number) => number !== null && number < 3)) faults.push('small');
              for (const other of tables.slice(i + 1))
                if (other.some((person) => table.includes(person))) faults.push('the same person twice');
            });
          };
          const people = Array.from({ length: 7 }, (_, i) => ({ code: `c${i}`, cell: i % 4 }));
          const permute = (rest, order) => {
            if (!rest.length) return look(order, order.map((_, i) => [0, i + 1]));
            rest.forEach((one, i) => permute(rest.toSpliced(i, 1), [...order, one]));
          };
          permute(people, []);
          for (let round = 0; round < 5000; round++) {
            const many = Array.from({ length: 11 }, (_, i) => ({ code: `c${i}`, cell: Math.floor(random() * 4) }))
              .sort(() => random() - 0.5);
            look(many, Array.from({ length: 8 }, () => { const from = Math.floor(random() * 6);
              return [from, from + Math.floor(random() * 11)]; }));
          }
          return faults.join('; ');
        }
        """;

    [Fact]
    public async Task NoNumberBelowThreeIsShown() => Assert.Equal("2793 tables; ", await RunAsync(SmallNumbers));

    [Fact]
    public async Task NobodyIsInTwoTablesInWhateverOrderCodesArrive() => Assert.Equal("", await RunAsync(Orders));

    private async Task<string> RunAsync(string script)
    {
        await using var server = await MatchingTests.ServeModulesAsync();
        await using var browser = await chromium.NewPageAsync();
        await browser.Page.GotoAsync(server.Address.ToString());
        return await browser.Page.EvaluateAsync<string>(script);
    }
}
