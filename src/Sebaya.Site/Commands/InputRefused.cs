using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Site.Commands;

/// <summary>Thrown when the input has problems that stop a command; they are reported as by <c>check</c>.</summary>
internal sealed class InputRefused(ImmutableArray<Diagnostic> diagnostics) : Exception
{
    public ImmutableArray<Diagnostic> Diagnostics => diagnostics;
}
