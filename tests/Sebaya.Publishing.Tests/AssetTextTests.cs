using System.Text;
using Sebaya.Publishing.Assets;

namespace Sebaya.Publishing.Tests;

/// <summary>How scripts and styles are changed before they are published.</summary>
public class AssetTextTests
{
    private static readonly Dictionary<string, string> Scripts = new()
    {
        ["A/one.js"] = "import { two } from '../B/two.js';\nconst later = import('./three.js');",
        ["A/three.js"] = "export {};",
        ["B/two.js"] = "import '../A/three.js';",
        ["C/circle.js"] = "import './back.js';",
        ["C/back.js"] = "import './circle.js';",
        ["C/lost.js"] = "import './nothing.js';",
    };

    private readonly Dictionary<string, string> _published = [];

    private ScriptLinker Linker => new(Scripts, path => path.ToLowerInvariant(), (name, bytes) =>
    {
        _published[name] = Encoding.UTF8.GetString(bytes);
        return $"/assets/{name.Replace(".js", ".1.js", StringComparison.Ordinal)}";
    });

    [Fact]
    public void ImportsNamePublishedScriptsRelativeToTheirOwn()
    {
        Assert.Equal("/assets/a/one.1.js", Linker.AddressOf("A/one.js"));
        Assert.Equal("import { two } from '../b/two.1.js';\nconst later = import('../a/three.1.js');", _published["a/one.js"]);
    }

    [Fact]
    public void OnlyStaticImportsArePreloaded() => Assert.Equal(["b/two.js", "a/three.js"], Linker.ImportsOf("A/one.js"));

    [Theory]
    [InlineData("C/circle.js", "the scripts around 'C/circle.js' import each other in a circle")]
    [InlineData("C/lost.js", "'C/lost.js' imports './nothing.js', which is not there")]
    public void AnImportThatCannotBeNamedIsAFaultOfTheTheme(string script, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => Linker.AddressOf(script)).Message);

    [Theory]
    [InlineData("/* note */ a :hover , b { color : red ; }\n", "a :hover,b{color :red}")]
    [InlineData("p { width: calc(1px + 2px); content: \"a  /* b\"; }", "p{width:calc(1px + 2px);content:\"a  /* b\"}")]
    [InlineData(":root { --empty: ; }", ":root{--empty: }")]
    public void StylesLoseWhatMeansNothing(string css, string small) => Assert.Equal(small, Styles.Minify(css));

    [Theory]
    [InlineData("if (a) {\n  b();\n}", "if (a) {\nb();\n}")]
    [InlineData("const a = `\n  b`;", "const a = `\n  b`;")]
    public void ScriptsLoseIndentationButNotInTemplates(string script, string small) =>
        Assert.Equal(small, Assets.Scripts.WithoutIndentation(script));
}
