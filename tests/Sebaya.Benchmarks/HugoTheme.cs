namespace Sebaya.Benchmarks;

/// <summary>
/// A theme for Hugo that writes what Sebaya's theme writes on such a page: the same head with alternates, cards and structured data,
/// header with the logo, language switch, menu, breadcrumbs, contents, links to copy at headings, addresses to copy, reading
/// order, the page's actions and footer; sitemap, feeds, 404. Callouts and tables stay as Hugo writes them: Debian's version has no
/// templates for these. Parts that are the same on many pages are cached, as Hugo's manual advises. The comparison also prints the size of
/// what both write.
/// </summary>
internal static class HugoTheme
{
    private const string Settings =
        """
        baseURL = "https://sebaya.example/"
        defaultContentLanguage = "id"
        defaultContentLanguageInSubdir = true
        disableKinds = ["taxonomy", "term", "section"]
        [outputs]
        home = ["HTML", "RSS"]
        [services.rss]
        limit = 50
        [languages.id]
        languageName = "Bahasa Indonesia"
        contentDir = "content/id"
        title = "Sebaya"
        weight = 1
        [languages.en]
        languageName = "English"
        contentDir = "content/en"
        title = "Sebaya"
        weight = 2
        """;

    private const string Base =
        """
        <!doctype html>
        <html lang="{{ .Language.Lang }}" data-locale="{{ .Language.Lang }}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        {{ partialCached "policy.html" . }}
        <title>{{ .Title }} · {{ .Site.Title }}</title>
        <meta name="description" content="{{ .Description }}">
        {{ partialCached "assets.html" . }}
        <link rel="canonical" href="{{ .Permalink }}">
        {{ range .AllTranslations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">
        {{ end }}{{ $all := strings.TrimPrefix (printf "/%s" .Language.Lang) .RelPermalink }}
        <link rel="alternate" hreflang="x-default" href="{{ $all | absURL }}">
        <meta property="og:type" content="article">
        <meta property="og:site_name" content="{{ .Site.Title }}">
        <meta property="og:title" content="{{ .Title }}">
        <meta property="og:description" content="{{ .Description }}">
        <meta property="og:url" content="{{ .Permalink }}">
        <meta name="twitter:card" content="summary">
        {{ partialCached "colours.html" . .Language.Lang }}
        <meta property="og:locale" content="{{ .Language.Lang }}">
        {{ range .Translations }}<meta property="og:locale:alternate" content="{{ .Language.Lang }}">
        {{ end }}
        {{ $publisher := dict "@type" "Organization" "name" .Site.Title "url" .Site.BaseURL }}
        {{ $trail := dict "@type" "BreadcrumbList" "itemListElement" (slice
          (dict "@type" "ListItem" "position" 1 "name" .Site.Title "item" .Site.Home.Permalink)
          (dict "@type" "ListItem" "position" 2 "name" .Title "item" .Permalink)) }}
        {{ $article := dict "@type" "Article" "headline" .Title "description" .Description "inLanguage" .Language.Lang "url" .Permalink
          "dateModified" (.Lastmod.Format "2006-01-02") "author" $publisher "publisher" $publisher }}
        <script type="application/ld+json">{{
          dict "@context" "https://schema.org" "@graph" (slice $article $trail) | jsonify | safeJS }}</script>
        {{ partialCached "speculation.html" . }}
        </head>
        <body class="guide">
        <a class="skip" href="#content">Skip to content</a>
        <header class="site-header">
        {{ partialCached "site-name.html" . .Language.Lang }}
        <nav class="languages" aria-label="Language">{{ range .Translations }}<a href="{{ .RelPermalink }}"
          lang="{{ .Language.Lang }}" hreflang="{{ .Language.Lang }}" data-ref="language-switch"><span class="short">{{
          upper .Language.Lang }}</span> <span class="long">{{ .Language.LanguageName }}</span></a>{{ end }}</nav>
        <a class="button to-menu" href="#menu">Menu</a><button type="button" class="to-menu" popovertarget="menu">Menu</button>
        </header>
        {{ $current := . }}<nav id="menu" class="menu" popover aria-label="The whole guide">
        <button type="button" class="close-menu" popovertarget="menu" popovertargetaction="hide">Close menu</button>
        <a class="to-home" href="{{ .Site.Home.RelPermalink }}">Home</a>
        <details open><summary>Begin</summary><ul>
        {{ range .Site.Menus.main }}<li><a href="{{ .URL }}"{{
          if $current.IsMenuCurrent "main" . }} aria-current="page"{{ end }}>{{ .Name }}</a></li>
        {{ end }}</ul></details></nav>
        <main id="content" tabindex="-1">
        {{ block "main" . }}{{ end }}
        <div class="page-actions" role="group" aria-label="This page">
        {{ partialCached "actions.html" . .Language.Lang }}
        <a href="https://wa.me/?text={{ printf "%s\n%s" .Title .Permalink | urlquery }}" data-action="share-page"
          rel="noreferrer">Share on WhatsApp</a>
        {{ partialCached "offline.html" . .Language.Lang }}
        </div>
        {{ partialCached "templates.html" . .Language.Lang }}
        </main>
        <footer class="site-footer">
        {{ partialCached "footer.html" . .Language.Lang }}
        <p class="address">{{ .Permalink }}</p>
        </footer>
        </body>
        </html>
        """;

    private const string Single =
        """
        {{ define "main" }}<article>
        <nav class="breadcrumbs" aria-label="You are here"><ol><li><a
          href="{{ .Site.Home.RelPermalink }}">Home</a></li><li>Begin</li></ol></nav>
        <h1>{{ .Title }}</h1>
        <nav class="contents" aria-label="On this page"><p aria-hidden="true">On this page</p><details><summary>On this page</summary>{{
          .TableOfContents }}</details></nav>
        {{ .Content }}
        <p class="permalinks"><a href="{{ .RelPermalink }}" data-action="copy-address">Copy this page’s permanent address</a>
        <a href="{{ strings.TrimPrefix (printf "/%s" .Language.Lang) .RelPermalink }}"
          data-action="copy-address">Copy the address for every language</a></p>
        <p class="updated">Updated <time datetime="{{ .Lastmod.Format "2006-01-02" }}">{{ .Lastmod.Format "2 January 2006" }}</time></p>
        <nav class="prev-next" aria-label="Reading order">{{ with .Next }}<a
          rel="prev" href="{{ .RelPermalink }}"><span>Previous</span> {{ .Title }}</a>{{ end }}{{ with .Prev }}<a
          rel="next" href="{{ .RelPermalink }}"><span>Next</span> {{ .Title }}</a>{{ end }}</nav>
        </article>{{ end }}
        """;

    private const string Home =
        """
        {{ define "main" }}<article><h1>{{ .Title }}</h1>{{ .Content }}</article>{{ end }}
        """;

    private const string Heading =
        """
        <h{{ .Level }} id="{{ .Anchor }}">{{ .Text | safeHTML }}</h{{ .Level }}><a class="permalink" data-action="copy-section" href="#{{
          .Anchor }}" aria-label="Copy link: {{ .PlainText }}"></a>
        """;

    /// <summary>What is the same on every page, or on every page of a language.</summary>
    private static readonly Dictionary<string, string> Shared = new()
    {
        ["policy"] = """
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self';
              img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'">
            """,
        ["assets"] = """
            <script src="/assets/early.js"></script>
            <link rel="stylesheet" href="/assets/base.css">
            <script type="module" src="/assets/site.js"></script>
            <link rel="modulepreload" href="/assets/keys.js">
            <link rel="icon" href="/assets/mark.svg" type="image/svg+xml">
            <meta name="color-scheme" content="light dark">
            """,
        ["colours"] = """
            <meta name="theme-color" content="#fdfaf4" media="(prefers-color-scheme: light)">
            <meta name="theme-color" content="#15201c" media="(prefers-color-scheme: dark)">
            <link rel="apple-touch-icon" href="/assets/apple-touch-icon.png">
            <link rel="manifest" href="/{{ .Language.Lang }}/manifest.webmanifest">
            <link rel="alternate" type="application/atom+xml" title="Feed" href="/{{ .Language.Lang }}/index.xml">
            """,
        ["speculation"] = """
            <script type="speculationrules">{"prerender":[{"where":{"and":[{"href_matches":"/*"},{"not":{"href_matches":"/*.*"}},
              {"not":{"selector_matches":"[download]"}}]},"eagerness":"moderate"}]}</script>
            """,
        ["site-name"] = """
            <a class="site-name" href="{{ .Site.Home.RelPermalink }}"><svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><path
              class="one" d="M3 28.5C1.5 17 6 7.5 15.6 3c1.5 10-2 20.5-12.6 25.5z"/><path class="two"
              d="M29 28.5C30.5 17 26 7.5 16.4 3c-1.5 10 2 20.5 12.6 25.5z"/></svg><span>{{ .Site.Title }}
              <small>The guide</small></span></a>
            """,
        ["actions"] = """
            <button type="button" data-action="mark-read" aria-pressed="false">Mark as read</button>
            <button type="button" data-action="save-offline" aria-pressed="false">Save to read offline</button>
            """,
        ["offline"] = """
            <div class="offline-ask" role="group" tabindex="-1" aria-labelledby="offline-size" data-ref="offline-ask" hidden><p
              id="offline-size">The guide takes about <span data-slot="size"></span> MB of this device.</p>
            <p><button type="button" data-action="save">Save it</button>
            <button type="button" data-action="dismiss">Not now</button></p></div>
            <p role="status"><span data-offline-state="keeping" hidden>Saving the guide on this phone.</span><span
              data-offline-state="kept" hidden>The guide is saved and can be read without the internet.</span><span
              data-offline-state="failed" hidden>The guide is not saved yet. Check the connection and the space, then try again.</span></p>
            <progress data-ref="offline-progress" max="1" value="0" aria-label="Saving the guide on this phone." hidden></progress>
            """,
        ["templates"] = """
            <template data-ref="was-read"><span class="read"> (read)</span></template>
            <template data-ref="new-version"><p>There is a new version of this guide. <a href=""
              data-ref="here">Load the new version</a><button
              type="button" data-action="save" data-ref="offered">Download it</button> <button type="button"
              data-action="dismiss">Not now</button></p></template><div class="new-version" role="status"></div>
            <span class="copied" role="status" data-ref="copied" data-words="Copied."></span>
            """,
        ["footer"] = """
            <nav aria-label="About this site"><ul><li><a href="{{ .Site.Home.RelPermalink }}">{{ .Site.Title }}</a></li></ul></nav>
            <div class="theme-switch" role="group" aria-label="Colours"><span aria-hidden="true">Colours</span>
            <button type="button" data-action="choose-theme" value="" aria-pressed="true">As on my device</button>
            <button type="button" data-action="choose-theme" value="light" aria-pressed="false">Light</button>
            <button type="button" data-action="choose-theme" value="dark" aria-pressed="false">Dark</button>
            </div>
            """,
    };

    /// <summary>Writes settings and theme into a site's folder.</summary>
    public static void Write(string folder)
    {
        Write(folder, "config.toml", Settings);
        Write(folder, "layouts/_default/baseof.html", Base);
        Write(folder, "layouts/_default/single.html", Single);
        Write(folder, "layouts/index.html", Home);
        Write(folder, "layouts/404.html", Home);
        Write(folder, "layouts/_default/_markup/render-heading.html", Heading);
        foreach (var (name, html) in Shared) Write(folder, $"layouts/partials/{name}.html", html);
        Write(folder, "static/assets/base.css", "body{margin:0}");
    }

    private static void Write(string folder, string file, string text)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text + "\n");
    }
}
