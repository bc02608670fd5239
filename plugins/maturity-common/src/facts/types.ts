/** What a fact can be. `time` is an ISO 8601 text. @public */
export type FactType = 'boolean' | 'number' | 'text' | 'time' | 'list';

/**
 * The value of a fact. `null` is a known "there is none"; a fact that nobody
 * could tell is absent, which is something else: "no data".
 * @public
 */
export type FactValue = boolean | number | string | readonly string[] | null;

/** What a fact means, for those who write and read rubrics. @public */
export interface FactDefinition {
  /** `<source>/<name>`, for example `registry/versions`. */
  id: string;
  type: FactType;
  /** A few words that a sentence can be built with: "versions registered". */
  title: string;
  /** What it says, where it comes from, and what its time is. */
  description: string;
  /** Of numbers: `%`, `days`, `versions`, … */
  unit?: string;
  /** Of texts, where only some can occur: to check conditions against. */
  values?: readonly string[];
}

/** Where to look at what a fact was read from. @public */
export interface FactEvidence {
  /** Absolute, or relative to the portal. */
  url?: string;
  title?: string;
}

/** A fact as it is known of one entity. @public */
export interface KnownFact {
  value: FactValue;
  /** Milliseconds since 1970: when it was so, not when it was looked up. */
  at: number;
  evidence?: FactEvidence;
}

/**
 * All that is known of one entity when it is evaluated. A fact that is in
 * neither is "no data"; one in `errors` could not be read lately.
 * @public
 */
export interface FactBase {
  facts: ReadonlyMap<string, KnownFact>;
  /** Why the newest reading of a fact failed, by its id. */
  errors: ReadonlyMap<string, string>;
}
