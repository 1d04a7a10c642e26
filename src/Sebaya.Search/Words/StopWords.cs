namespace Sebaya.Search.Words;

/// <summary>
/// Words that are needed for grammar and say nothing about a text's subject. The browser's lists are english-stop-words.ts and
/// indonesian-stop-words.ts in theme/Components/Search; a test compares them.
/// </summary>
internal static class StopWords
{
    /// <summary>lunr 2.3.9's list.</summary>
    public static IReadOnlySet<string> Lunrs { get; } = Of("""
        a able about across after all almost also am among an and any are as at be because been but by can cannot
        could dear did do does either else ever every for from get got had has have he her hers him his how however i
        if in into is it its just least let like likely may me might most must my neither no nor not of off often on
        only or other our own rather said say says she should since so some than that the their them then there these
        they this tis to too twas us wants was we were what when where which while who whom why will with would yet
        you your
        """);

    /// <summary>lunr's list, and words that people add around a question in a chat.</summary>
    public static IReadOnlySet<string> English { get; } = new HashSet<string>(Lunrs.Concat(Of("""
        anyone aren't arent bc best btw can't cant cos couldnt coz cuz didn't didnt doesn't doesnt doing don't done
        dont even go going gonna good gotta hadnt hasnt havent he's hello hi how's hows i'd i'll i'm i've idk im imo
        isn't isnt it's ive keep keeps kinda lemme let's lol many more much need ok okay omg out over please pls plz
        really she's shes shouldnt somebody somehow someone something still stuff tbh that's thats there's theres
        they're theyre thing things tho thx tips u up ur ure very wanna want wasnt wat way ways we're we've what's
        whats who's whos won't wot wouldnt you're youre
        """)), StringComparer.Ordinal);

    /// <summary>Our own list, including spoken and abbreviated forms.</summary>
    public static IReadOnlySet<string> Indonesian { get; } = Of("""
        ada adalah adanya agar aja akan aku anda antara apa apabila apakah atas atau bagaimana bagi bahkan bahwa
        banyak beberapa belum berapa bila bisa boleh buat bukan cara dalam dan dapat dari daripada deh dengan dgn di
        dia dong dulu enggak gak gimana hal hanya harus hingga ia ini itu jadi jangan jika juga kalau kalo kami kamu
        kan kapan karena ke kenapa kepada kita kok lagi lah lain lalu lebih maka mana masih mau mereka merupakan mesti
        nah namun nggak nya oleh pada paling para perlu pun saat saja sama sampai sangat saya sebagai sebaiknya sebuah
        secara sedang sehingga sejak selama seorang seperti sesuatu setelah setiap siapa sih suatu sudah supaya tak
        tanpa tapi telah tentang terhadap tersebut tetapi tiap tidak tsb untuk utk waktu ya yaitu yakni yang yg
        bagusnya bang banget bgt biar bikin bilang blm bukannya caranya cuma dll doang emang enaknya gimananya
        gini ginian gitu gmn gua gue hai halo ingin jd kah kak kayak kayaknya kek klo knp krn lg lo lu malah
        memang memangnya mending misal misalnya mohon ok oke padahal pas pengen sbg si tahu tau terus tolong tp
        trus tuh udah udh
        ga gk g ngga nda ndak kagak kaga tdk jgn sdh blom belom gpp sm dr pd tu dl bs bsa gt gmana dmn kpn dmana
        kmn brp spt bhw hrs skrg sekarang pny jg lho loh lha yah yaa iyaa hehe wkwk kyk kaya gtu nih ni yuk dah aj
        ajah min bro sis guys gaes kepengen kepingin pgn mo apaan siapapun apapun gapapa tetep makin bakal bakalan
        sebenernya sebenarnya
        """);

    private static HashSet<string> Of(string words) =>
        new(words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
