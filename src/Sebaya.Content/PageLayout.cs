namespace Sebaya.Content;

/// <summary>The kinds of page that <c>Layout</c> may name, in lower case. The theme has a Razor Page of each name.</summary>
public enum PageLayout
{
    /// <summary>Any page of the guide.</summary>
    Guide,

    /// <summary>A language's home page.</summary>
    Home,

    /// <summary>Gathers the questions.</summary>
    Faq,

    /// <summary>One question with its answer.</summary>
    Question,

    /// <summary>Lists the terms.</summary>
    Glossary,

    /// <summary>The page to search on.</summary>
    Search,

    /// <summary>A sheet to print and write on.</summary>
    Sheet,

    /// <summary>A page with something to fill in or work with.</summary>
    Tool,
}
