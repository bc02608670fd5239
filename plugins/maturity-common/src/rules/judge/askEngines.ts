import type { RuleResult } from 'json-rules-engine';
import { RuleEngine } from '../condition/RuleEngine';
import type { FactLookup } from '../condition/RuleEngine';
import type { JudgedCheck, JudgedRubric } from './types';

/** What the engine made of a check's condition, or why it could not. */
export type EngineAnswer = { result: RuleResult } | { problem: string };

/**
 * Has json-rules-engine evaluate the conditions of some checks: with one engine
 * for all where most are asked, else with one engine each. Its answer to a run
 * is all or nothing, so when one condition throws, each is asked by itself.
 */
export async function askEngines(
  judged: JudgedRubric,
  checks: readonly JudgedCheck[],
  facts: FactLookup,
): Promise<Map<number, EngineAnswer>> {
  if (checks.length * 2 > judged.checks.length) {
    try {
      const results = await engineFor(judged, 'all', judged.checks).ask(facts);
      return new Map(
        checks.map(({ index }) => [index, read(results.get(String(index)))]),
      );
    } catch {
      // One by one below, which tells whose fault it was.
    }
  }
  const answers = new Map<number, EngineAnswer>();
  for (const check of checks) {
    try {
      const results = await engineFor(judged, check.index, [check]).ask(facts);
      answers.set(check.index, read(results.get(String(check.index))));
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      answers.set(check.index, { problem });
    }
  }
  return answers;
}

function engineFor(
  { engines }: JudgedRubric,
  key: number | 'all',
  checks: readonly JudgedCheck[],
): RuleEngine {
  const engine =
    engines.get(key) ?? new RuleEngine(checks.map(({ rule }) => rule));
  engines.set(key, engine);
  return engine;
}

function read(result: RuleResult | undefined): EngineAnswer {
  return result
    ? { result }
    : { problem: 'The rule engine gave no answer to it' };
}
