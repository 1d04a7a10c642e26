/** Turns text into terms of the index; equal to Sebaya.Search's analyser of the same language. */
export interface Analyser {
  /** The words of a text, in lower case and in order. */
  words(text: string): string[];
  /** The term of a word. */
  stem(word: string): string;
  /** The prefixes of terms that a word that is still being typed may have. */
  beginnings(word: string): string[];
  /** Other words that a word missing from the index may stand for, the likeliest first. */
  variants(word: string): string[];
  /** Whether a word counts only in a query that contains nothing else. */
  isStopWord(word: string): boolean;
}

/** Makes the analyser of a language whose roots are known. */
export type MakeAnalyser = (roots: Iterable<string>) => Analyser;

/** Loads a language's own modules and no other's. What those import is named as well, so that all are fetched at the same time. */
export async function analyserOf(language: string): Promise<MakeAnalyser> {
  switch (language) {
    case 'id': {
      const [{ IndonesianAnalyser }, { Vocabulary }] = await Promise.all([
        import('./indonesian.js'), import('./vocabulary.js'), import('./analyses.js'), import('./informal.js'),
        import('./indonesian-stop-words.js'),
      ]);
      return roots => new IndonesianAnalyser(new Vocabulary(roots));
    }
    case 'en': {
      const [{ EnglishAnalyser }] = await Promise.all([
        import('./english.js'), import('./irregular.js'), import('./english-stop-words.js'),
      ]);
      return () => new EnglishAnalyser();
    }
    default: {
      const { PlainAnalyser } = await import('./plain.js');
      return () => new PlainAnalyser();
    }
  }
}

const mostStems = 20_000;

/** Caches stems, because snippets need those of the same words at every key press. */
export function remembering(analyser: Analyser): Analyser {
  const stems = new Map<string, string>();
  return {
    words: text => analyser.words(text),
    beginnings: word => analyser.beginnings(word),
    variants: word => analyser.variants(word),
    isStopWord: word => analyser.isStopWord(word),
    stem: word => {
      let stem = stems.get(word);
      if (stem === undefined) {
        if (stems.size === mostStems) stems.clear();
        stems.set(word, stem = analyser.stem(word));
      }
      return stem;
    },
  };
}
