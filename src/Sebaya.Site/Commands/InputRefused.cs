using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Site.Commands;

/// <summary>The input has problems with which a command cannot go on; they are reported like those of <c>check</c>.</summary>
internal sealed class InputRefused(ImmutableArray<Diagnostic> diagnostics) : Exception
{
    public ImmutableArray<Diagnostic> Diagnostics => diagnostics;
}
