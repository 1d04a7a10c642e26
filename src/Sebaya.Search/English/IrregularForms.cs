namespace Sebaya.Search.English;

/// <summary>Irregular forms, so that a search for "ran" finds "run". The browser's list is in irregular.ts; a test compares them.</summary>
internal static class IrregularForms
{
    private static readonly Dictionary<string, string> Plain = """
        ran=run told=tell gave=give given=give took=take taken=take spoke=speak spoken=speak broke=break broken=break
        chose=choose chosen=choose wrote=write written=write met=meet kept=keep felt=feel held=hold sent=send
        lent=lend lost=lose left=leave paid=pay thought=think taught=teach brought=bring bought=buy caught=catch
        found=find began=begin begun=begin came=come went=go gone=go knew=know known=know grew=grow grown=grow
        drew=draw drawn=draw forgot=forget forgotten=forget forgave=forgive forgiven=forgive got=get hid=hide
        hidden=hide led=lead made=make meant=mean saw=see seen=see sat=sit slept=sleep spent=spend stood=stand
        understood=understand stuck=stick stole=steal stolen=steal threw=throw thrown=throw won=win wore=wear
        fell=fall fallen=fall fought=fight heard=hear hung=hang shown=show built=build dealt=deal children=child
        women=woman men=man
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('='))
        .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>The irregular forms.</summary>
    public static IEnumerable<string> All => Plain.Keys;

    /// <summary>The base form of a lower-case word; the word itself where it is not irregular.</summary>
    public static string Of(string word) => Plain.GetValueOrDefault(word, word);
}
