using Sebaya.Benchmarks;

const string Usage =
    """
    dotnet run --project tests/Sebaya.Benchmarks -c Release -- build [--pages 100,2000,20000] [--runs 5]
    dotnet run --project tests/Sebaya.Benchmarks -c Release -- guide [--runs 5]
    dotnet run --project tests/Sebaya.Benchmarks -c Release -- edit  [--pages 2000,20000] [--runs 9]
    dotnet run --project tests/Sebaya.Benchmarks -c Release -- make PAGES FOLDER
    --binary FILE   a published sebaya; without it one is published first
    --work FOLDER   where sites are written; without it a folder of the system's for things of a moment
    """;

if (args is ["make", var count, var target])
{
    var made = new MadeSite(int.Parse(count));
    made.WriteForSebaya(Path.Combine(target, "sebaya", "input"));
    made.WriteForHugo(Path.Combine(target, "hugo"));
    return 0;
}
var options = args.Skip(1).Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
var work = options.GetValueOrDefault("--work") ?? Directory.CreateTempSubdirectory("sebaya-benchmarks-").FullName;
var binary = options.GetValueOrDefault("--binary") ?? Published.Binary(Path.Combine(work, "binary"));
switch (args.FirstOrDefault())
{
    case "build": BuildComparison.Run(binary, work, Sizes("100,2000,20000"), int.Parse(options.GetValueOrDefault("--runs", "5"))); return 0;
    case "guide": BuildComparison.Guide(binary, work, int.Parse(options.GetValueOrDefault("--runs", "5"))); return 0;
    case "edit": await EditTime.RunAsync(binary, work, Sizes("2000,20000"), int.Parse(options.GetValueOrDefault("--runs", "9"))); return 0;
    default: Console.Error.WriteLine(Usage); return 2;
}

int[] Sizes(string usual) => [.. options.GetValueOrDefault("--pages", usual).Split(',').Select(int.Parse)];
