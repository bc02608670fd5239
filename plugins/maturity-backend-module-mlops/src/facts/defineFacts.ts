import type {
  FactDefinition,
  FactEvidence,
  FactValue,
} from '@waymark/plugin-maturity-common';
import type {
  RetrievedFact,
  RetrieverAnswer,
} from '@waymark/plugin-maturity-node';

/** What a fact means, by its name without the source. */
export type Meanings<N extends string> = Readonly<
  Record<N, Omit<FactDefinition, 'id'>>
>;

/** Facts that are told, by names that their retriever defines. */
export type Told<N extends string> = Partial<Record<N, RetrievedFact>>;

/** Names of the facts of some meanings. */
export type NamesOf<M> = keyof M & string;

/** Keeps the names, so that a fact that nobody defined cannot be told. */
export function defineFacts<N extends string>(
  meanings: Meanings<N>,
): Meanings<N> {
  return meanings;
}

/** The definitions as a retriever gives them. */
export function definitionsOf<N extends string>(
  meanings: Meanings<N>,
): FactDefinition[] {
  return Object.entries<Omit<FactDefinition, 'id'>>(meanings).map(
    ([id, meaning]) => ({ id, ...meaning }),
  );
}

/** A fact; what is not known of its time and evidence is left out. */
export function fact(
  value: FactValue,
  { at, evidence }: { at?: string; evidence?: FactEvidence } = {},
): RetrievedFact {
  return {
    value,
    ...(at !== undefined && { at }),
    ...(evidence && { evidence }),
  };
}

/** Facts of values alone, each with this evidence. */
export function tell<N extends string>(
  values: Partial<Record<N, FactValue>>,
  evidence?: FactEvidence,
): Told<N> {
  return Object.fromEntries(
    Object.entries<FactValue | undefined>(values).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, fact(value, { evidence })]],
    ),
  ) as Told<N>;
}

/** The same evidence for all facts that name none of their own. */
export function withEvidence<N extends string>(
  told: Told<N>,
  evidence: FactEvidence,
): Told<N> {
  return Object.fromEntries(
    Object.entries<RetrievedFact>(told as Record<N, RetrievedFact>).map(
      ([name, one]) => [name, one.evidence ? one : { ...one, evidence }],
    ),
  ) as Told<N>;
}

/** What was told as the answer about an entity. */
export function toAnswer<N extends string>(told: Told<N>): RetrieverAnswer {
  return {
    facts: Object.fromEntries(
      Object.entries<RetrievedFact | undefined>(told).flatMap(([name, one]) =>
        one ? [[name, one]] : [],
      ),
    ),
  };
}
