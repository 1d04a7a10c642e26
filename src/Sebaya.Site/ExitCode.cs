namespace Sebaya.Site;

/// <summary>The program's exit codes.</summary>
public static class ExitCode
{
    /// <summary>The command succeeded.</summary>
    public const int Success = 0;

    /// <summary>The input has problems; they were listed.</summary>
    public const int Problems = 1;

    /// <summary>The command line was wrong.</summary>
    public const int Usage = 2;

    /// <summary>Something could not be read or written.</summary>
    public const int IoError = 3;

    /// <summary>A bug in the program itself (EX_SOFTWARE of sysexits.h); the message says what to report.</summary>
    public const int Fault = 70;
}
