/** Irregular forms; the same list as Sebaya.Search's IrregularForms. */
const plain: ReadonlyMap<string, string> = new Map(`
  ran=run told=tell gave=give given=give took=take taken=take spoke=speak spoken=speak broke=break broken=break
  chose=choose chosen=choose wrote=write written=write met=meet kept=keep felt=feel held=hold sent=send
  lent=lend lost=lose left=leave paid=pay thought=think taught=teach brought=bring bought=buy caught=catch
  found=find began=begin begun=begin came=come went=go gone=go knew=know known=know grew=grow grown=grow
  drew=draw drawn=draw forgot=forget forgotten=forget forgave=forgive forgiven=forgive got=get hid=hide
  hidden=hide led=lead made=make meant=mean saw=see seen=see sat=sit slept=sleep spent=spend stood=stand
  understood=understand stuck=stick stole=steal stolen=steal threw=throw thrown=throw won=win wore=wear
  fell=fall fallen=fall fought=fight heard=hear hung=hang shown=show built=build dealt=deal children=child
  women=woman men=man
`.trim().split(/\s+/).map((pair): [string, string] => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));

/** The base form of a lower-case word. */
export function plainForm(word: string): string {
  return plain.get(word) ?? word;
}
