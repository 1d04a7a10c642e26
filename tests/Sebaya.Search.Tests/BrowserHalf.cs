using System.Reflection;
using System.Text;
using Jint;
using Jint.Native;
using Jint.Runtime.Modules;

namespace Sebaya.Search.Tests;

/// <summary>
/// The compiled modules of theme/Components/Search with the part of lunr that readers fetch, and the whole of lunr, run by an interpreter.
/// </summary>
public sealed class BrowserHalf
{
    private static readonly Assembly Theme = Assembly.Load("Sebaya.Theme");
    private readonly Engine _engine;

    public BrowserHalf()
    {
        _engine = new Engine(options => options.EnableModules(new ThemeModules()));
        _engine.Modules.Add("test", """
            import lunr from './lunr-whole.js';
            import { Engine } from './engine.js';
            import { EnglishAnalyser } from './english.js';
            import { IndonesianAnalyser } from './indonesian.js';
            import { PlainAnalyser } from './plain.js';
            import { Vocabulary } from './vocabulary.js';
            import { snippet } from './snippet.js';
            import { stopWords as english } from './english-stop-words.js';
            import { stopWords as indonesian } from './indonesian-stop-words.js';
            let engine, index;
            export const version = lunr.version;
            const toEnd = work => { for (;;) { const step = work.next(); if (step.done) return step.value; } };
            // What analyserOf of analyser.js loads, a language each.
            const makers = {
              id: roots => new IndonesianAnalyser(new Vocabulary(roots)), en: () => new EnglishAnalyser(), other: () => new PlainAnalyser(),
            };
            const makerOf = language => makers[language] ?? makers.other;
            export const load = (json, texts) => {
              const file = JSON.parse(json);
              engine = toEnd(Engine.build(file, makerOf(file[0]), texts));
            };
            export const search = query => JSON.stringify(engine.search(query)
              .map(page => [page.sections.map(match => match.section.address).join(' '), page.score]));
            export const sections = query => JSON.stringify(engine.search(query, 0).flatMap(page => page.sections)
              .map(match => [match.section.address, match.score]));
            export const unknown = query => engine.unknownOf(query).join(' ');
            export const cut = (query, text) => snippet(text, engine.termsOf(query), engine.analyser)
              .map(stretch => stretch.text).join('').trim();
            export const terms = (language, roots, words) => {
              const analyser = makerOf(language)(roots.split('\n'));
              return words.split('\n').map(word => analyser.words(word).map(each => analyser.stem(each)).join(' ')).join('\n');
            };
            export const stems = text => text.split('\n').map(word => lunr.stemmer(new lunr.Token(word)).toString()).join('\n');
            export const stopWords = language => [...(language === 'id' ? indonesian : english)].join(' ');
            export const isLunrStopWord = word => lunr.stopWordFilter(new lunr.Token(word)) === undefined;
            export const loadIndex = json => { index = lunr.Index.load(JSON.parse(json)); };
            export const buildIndex = json => {
              index = lunr(function () {
                this.pipeline.remove(lunr.stopWordFilter);
                this.searchPipeline.reset();
                this.ref('id');
                this.k1(1.2);
                this.b(0);
                this.field('title', { boost: 4 });
                this.field('section', { boost: 3 });
                this.field('text', { boost: 1.2 });
                this.field('asked', { boost: 5 });
                JSON.parse(json).forEach(document => this.add(document, { boost: document.opens ? 1.4 : 1 }));
              });
            };
            export const ask = term => JSON.stringify(index.query(query => query.term(term, { usePipeline: false }))
              .map(match => [match.ref, match.score]));
            """);
    }

    /// <summary>Calls a function of the test module.</summary>
    public string Call(string function, params object[] arguments) =>
        Module.Get(function).Call([.. arguments.Select(argument => JsValue.FromObject(_engine, argument))]).ToString();

    public string Version => Module.Get("version").ToString();

    private Jint.Native.Object.ObjectInstance Module => _engine.Modules.Import("test");

    private sealed class ThemeModules : ModuleLoader
    {
        public override ResolvedSpecifier Resolve(string? referencingModuleLocation, ModuleRequest moduleRequest) =>
            new(moduleRequest, Name(moduleRequest), null, SpecifierType.Bare);

        protected override string LoadModuleContents(Engine engine, ResolvedSpecifier resolved) =>
            resolved.Key switch
            {
                "lunr.min.js" => LunrModule.From(Encoding.UTF8.GetString(Vendored())),
                "lunr-whole.js" => LunrModule.Whole(Encoding.UTF8.GetString(Vendored())),
                _ => Encoding.UTF8.GetString(Resource($"Components/Search/{resolved.Key}")),
            };

        private static string Name(ModuleRequest request) => request.Specifier[(request.Specifier.LastIndexOf('/') + 1)..];
    }

    public static byte[] Vendored() => Resource(LunrModule.VendoredName);

    private static byte[] Resource(string name)
    {
        using var stream = Theme.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
