import { RateLimitedError } from './http/fetchJson';
import type { CiFinding } from './types';

type Answer = Promise<CiFinding | undefined>;

/** Asks a system about a project, unless somebody did so before. */
export type Question = (
  options: { system: string; project: string },
  ask: () => Answer,
) => Answer;

/**
 * Asks each question once for all entities of a call that have it: a model, its
 * data and its pipeline are often of one repository. A system that allows no
 * more requests is left alone for the rest of the call.
 */
export function createQuestions(): Question {
  const answers = new Map<string, Answer>();
  const closed = new Map<string, RateLimitedError>();

  const askOpen = async (system: string, ask: () => Answer) => {
    const refusal = closed.get(system);
    if (refusal) {
      throw refusal;
    }
    try {
      return await ask();
    } catch (error) {
      if (error instanceof RateLimitedError) {
        closed.set(system, error);
      }
      throw error;
    }
  };

  return ({ system, project }, ask) => {
    const key = `${system} ${project}`;
    const answer = answers.get(key) ?? askOpen(system, ask);
    answers.set(key, answer);
    return answer;
  };
}
