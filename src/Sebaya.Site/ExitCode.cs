namespace Sebaya.Site;

/// <summary>What the program's exit code means.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Success = 0;

    /// <summary>The input has problems; they were listed.</summary>
    public const int Problems = 1;

    /// <summary>The command was called wrongly.</summary>
    public const int Usage = 2;

    /// <summary>Something could not be read or written.</summary>
    public const int IoError = 3;

    /// <summary>A fault of the program itself (EX_SOFTWARE of sysexits.h); the message says what to report.</summary>
    public const int Fault = 70;
}
