namespace Sebaya.Benchmarks;

/// <summary>
/// A theme for Hugo that writes what Sebaya's theme writes on such a page: the same head with alternates, cards and structured data,
/// header, language switch, menu, trail, contents, reading order and footer; sitemap, feeds, 404. Parts that are the same on many pages are
/// cached, as Hugo's manual advises.
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
        <html lang="{{ .Language.Lang }}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self';
          script-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'">
        <title>{{ .Title }} · {{ .Site.Title }}</title>
        <meta name="description" content="{{ .Description }}">
        <link rel="stylesheet" href="/assets/base.css">
        <script type="module" src="/assets/site.js"></script>
        <link rel="icon" href="/assets/mark.svg" type="image/svg+xml">
        <meta name="theme-color" content="#fbf9f4" media="(prefers-color-scheme: light)">
        <meta name="theme-color" content="#15191a" media="(prefers-color-scheme: dark)">
        <meta name="color-scheme" content="light dark">
        <link rel="canonical" href="{{ .Permalink }}">
        <link rel="manifest" href="/manifest.webmanifest">
        <link rel="alternate" type="application/atom+xml" title="Feed" href="/{{ .Language.Lang }}/index.xml">
        {{ range .AllTranslations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">
        {{ end }}<link rel="alternate" hreflang="x-default" href="{{ .Permalink }}">
        <meta property="og:type" content="article">
        <meta property="og:site_name" content="{{ .Site.Title }}">
        <meta property="og:title" content="{{ .Title }}">
        <meta property="og:description" content="{{ .Description }}">
        <meta property="og:url" content="{{ .Permalink }}">
        <meta property="og:locale" content="{{ .Language.Lang }}">
        <meta name="twitter:card" content="summary">
        {{ $trail := dict "@type" "BreadcrumbList" "itemListElement" (slice
          (dict "@type" "ListItem" "position" 1 "name" .Site.Title "item" .Site.Home.Permalink)
          (dict "@type" "ListItem" "position" 2 "name" .Title "item" .Permalink)) }}
        {{ $article := dict "@type" "Article" "headline" .Title "description" .Description "inLanguage" .Language.Lang "url" .Permalink
          "dateModified" (.Lastmod.Format "2006-01-02") "license" "https://creativecommons.org/licenses/by/4.0/" }}
        <script type="application/ld+json">{{
          dict "@context" "https://schema.org" "@graph" (slice $article $trail) | jsonify | safeJS }}</script>
        </head>
        <body>
        <a class="skip" href="#content">Skip</a>
        <header class="site-header"><a class="site-name" href="{{ .Site.Home.RelPermalink }}">{{ .Site.Title }}</a>
        <nav class="languages">{{ range .Translations }}<a href="{{ .RelPermalink }}"
          lang="{{ .Language.Lang }}" hreflang="{{ .Language.Lang }}">{{ .Language.LanguageName }}</a>{{ end }}</nav>
        </header>
        {{ $current := . }}<nav id="menu" class="menu"><section><h2>Begin</h2><ul>
        {{ range .Site.Menus.main }}<li><a href="{{ .URL }}"{{
          if $current.IsMenuCurrent "main" . }} aria-current="page"{{ end }}>{{ .Name }}</a></li>
        {{ end }}</ul></section></nav>
        <main id="content" tabindex="-1">
        {{ block "main" . }}{{ end }}
        </main>
        {{ partialCached "footer.html" . .Language.Lang }}
        </body>
        </html>
        """;

    private const string Single =
        """
        {{ define "main" }}<article>
        <nav class="trail"><ol><li><a href="{{ .Site.Home.RelPermalink }}">{{ .Site.Title }}</a></li></ol></nav>
        <h1>{{ .Title }}</h1>
        <nav class="contents"><details open><summary>On this page</summary>{{ .TableOfContents }}</details></nav>
        {{ .Content }}
        <p class="updated">Updated <time datetime="{{ .Lastmod.Format "2006-01-02" }}">{{ .Lastmod.Format "2 January 2006" }}</time></p>
        <nav class="onward">{{ with .Next }}<a
          rel="prev" href="{{ .RelPermalink }}"><span>Previous</span> {{ .Title }}</a>{{ end }}{{ with .Prev }}<a
          rel="next" href="{{ .RelPermalink }}"><span>Next</span> {{ .Title }}</a>{{ end }}</nav>
        </article>{{ end }}
        """;

    private const string Home =
        """
        {{ define "main" }}<article><h1>{{ .Title }}</h1>{{ .Content }}</article>{{ end }}
        """;

    private const string Footer =
        """
        <footer class="site-footer"><nav><ul><li><a
          href="{{ .Site.Home.RelPermalink }}">{{ .Site.Title }}</a></li></ul></nav><p>Licence <a
          href="https://creativecommons.org/licenses/by/4.0/deed.{{ .Language.Lang }}" rel="license">CC BY 4.0</a>.</p></footer>
        """;

    /// <summary>Writes settings and theme into a site's folder.</summary>
    public static void Write(string folder)
    {
        Write(folder, "config.toml", Settings);
        Write(folder, "layouts/_default/baseof.html", Base);
        Write(folder, "layouts/_default/single.html", Single);
        Write(folder, "layouts/index.html", Home);
        Write(folder, "layouts/404.html", Home);
        Write(folder, "layouts/partials/footer.html", Footer);
        Write(folder, "static/assets/base.css", "body{margin:0}");
    }

    private static void Write(string folder, string file, string text)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text + "\n");
    }
}
