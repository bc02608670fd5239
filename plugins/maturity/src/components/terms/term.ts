/** What is asked for, in words: a sentence, or several and how they are joined. */
export type Term =
  { text: string } | { join: 'all' | 'any' | 'not'; terms: Term[] };

/** Several as one; one alone needs no joining. Pure. */
export function joined(join: 'all' | 'any', terms: Term[]): Term {
  return terms.length === 1 ? terms[0] : { join, terms };
}
