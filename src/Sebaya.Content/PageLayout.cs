namespace Sebaya.Content;

/// <summary>
/// The values of <c>Layout</c> in front matter, written in lower case there. The theme has a Razor Page for each, with the same name.
/// </summary>
public enum PageLayout
{
    /// <summary>Any page of the guide.</summary>
    Guide,

    /// <summary>A language's home page.</summary>
    Home,

    /// <summary>The page that lists all questions.</summary>
    Faq,

    /// <summary>One question with its answer.</summary>
    Question,

    /// <summary>The page that lists the glossary.</summary>
    Glossary,

    /// <summary>The search page.</summary>
    Search,

    /// <summary>A worksheet to print and fill in.</summary>
    Sheet,

    /// <summary>A page with a form or an interactive tool.</summary>
    Tool,
}
