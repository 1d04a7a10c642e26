using Sebaya.Site;
using Sebaya.Site.Commands;

try
{
    return await CommandLine.RunAsync(args);
}
catch (IOException)
{
    // Standard error itself cannot be written to (its disk is full), so there is nowhere to say it.
    return ExitCode.IoError;
}
