using Sebaya.Site.Commands;

return await CommandLine.RunAsync(args);
