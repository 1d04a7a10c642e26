using Sebaya.Site;
using Sebaya.Site.Commands;

try
{
    return await CommandLine.RunAsync(args);
}
catch (IOException)
{
    // Standard error cannot be written to (its disk is full), so there is no place to report this to.
    return ExitCode.IoError;
}
