/** Words that are needed for grammar and say nothing about a text's subject; the same list as StopWords.English in Sebaya.Search. */
export const stopWords: ReadonlySet<string> = new Set(`
        a able about across after all almost also am among an and any are as at be because been but by can cannot
        could dear did do does either else ever every for from get got had has have he her hers him his how however i
        if in into is it its just least let like likely may me might most must my neither no nor not of off often on
        only or other our own rather said say says she should since so some than that the their them then there these
        they this tis to too twas us wants was we were what when where which while who whom why will with would yet
        you your
        anyone aren't arent bc best btw can't cant cos couldnt coz cuz didn't didnt doesn't doesnt doing don't done
        dont even go going gonna good gotta hadnt hasnt havent he's hello hi how's hows i'd i'll i'm i've idk im imo
        isn't isnt it's ive keep keeps kinda lemme let's lol many more much need ok okay omg out over please pls plz
        really she's shes shouldnt somebody somehow someone something still stuff tbh that's thats there's theres
        they're theyre thing things tho thx tips u up ur ure very wanna want wasnt wat way ways we're we've what's
        whats who's whos won't wot wouldnt you're youre
`.trim().split(/\s+/));
