import type {
  FactDefinition,
  FactEvidence,
} from '@waymark/plugin-maturity-common';
import {
  findFactProblem,
  readFactTime,
  type RetrievedFact,
} from '@waymark/plugin-maturity-node';
import type { StoredFacts } from '../database/tables';

const MAX_URL = 2_000;
const MAX_TITLE = 200;

/** What a retriever told of one entity, sorted into good and bad. */
export interface ReadAnswer {
  /** By name without the source. */
  facts: StoredFacts;
  /** Why a fact was not taken, by name. */
  errors: Record<string, string>;
  /** Names that the retriever never said it would tell. */
  unknown: string[];
}

/**
 * Takes what fits the definitions. What does not is an error of that fact
 * alone, which names what was found; the others are good all the same.
 *
 * @param told - `facts` of a retriever's answer, which may be anything.
 */
export function readAnswer(
  told: unknown,
  definitions: ReadonlyMap<string, FactDefinition>,
): ReadAnswer {
  const answer: ReadAnswer = { facts: {}, errors: {}, unknown: [] };
  for (const [name, fact] of Object.entries((told ?? {}) as object)) {
    const definition = definitions.get(name);
    if (!definition) {
      answer.unknown.push(name);
    } else {
      readFact(answer, name, fact, definition);
    }
  }
  return answer;
}

function readFact(
  answer: ReadAnswer,
  name: string,
  fact: unknown,
  definition: FactDefinition,
): void {
  const problem = findFactProblem(fact, definition);
  if (problem !== undefined) {
    answer.errors[name] =
      `The source told of '${definition.title}': ${problem}`;
    return;
  }
  const { value, at, evidence } = fact as RetrievedFact;
  const time = readFactTime(at);
  const shown = readEvidence(evidence);
  answer.facts[name] = {
    value,
    ...(time !== undefined && { at: time }),
    ...(shown && { evidence: shown }),
  };
}

/**
 * What people may be sent to: a link is shown as one, so a scheme that runs
 * something must not pass.
 */
function readEvidence(evidence: unknown): FactEvidence | undefined {
  const { url, title } = (evidence ?? {}) as Record<string, unknown>;
  const safe = typeof url === 'string' && isLink(url);
  const named = typeof title === 'string' && title.trim() !== '';
  return safe || named
    ? {
        ...(safe && { url }),
        ...(named && { title: title.slice(0, MAX_TITLE) }),
      }
    : undefined;
}

function isLink(url: string): boolean {
  if (url.length > MAX_URL) {
    return false;
  }
  // `//host` and `/\host` would leave the portal although they look relative.
  if (/^\/(?![/\\])/.test(url)) {
    return true;
  }
  return (
    URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol)
  );
}
