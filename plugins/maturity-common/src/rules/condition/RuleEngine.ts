import { Almanac, Engine } from 'json-rules-engine';
import type { RuleProperties, RuleResult } from 'json-rules-engine';

/** Facts by id; undefined where they are not known. */
export type FactLookup = (id: string) => unknown;

/**
 * Facts as they are, without the keys that the library's own almanac hashes for
 * each: they would cost more than the rules.
 */
class LookupAlmanac extends Almanac {
  constructor(private readonly lookup: FactLookup) {
    super({ allowUndefinedFacts: true });
  }

  factValue<T>(id: string): Promise<T> {
    return Promise.resolve(this.lookup(id) as T);
  }
}

/**
 * An engine of json-rules-engine with fixed rules. It keeps whether it is
 * running in a field, and skips the rest of a run when another one ended
 * meanwhile; so runs wait for each other here. They take no time outside this
 * process, so nothing is lost by it.
 */
export class RuleEngine {
  private readonly engine: Engine;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(rules: RuleProperties[]) {
    this.engine = new Engine(rules, { allowUndefinedFacts: true });
  }

  /** What each rule came to, by its name. */
  ask(facts: FactLookup): Promise<Map<string, RuleResult>> {
    const answer = this.turn.then(() => this.run(facts));
    this.turn = answer.catch(() => undefined);
    return answer;
  }

  private async run(facts: FactLookup): Promise<Map<string, RuleResult>> {
    const { results, failureResults } = await this.engine.run(
      {},
      { almanac: new LookupAlmanac(facts) },
    );
    const byName = new Map<string, RuleResult>();
    for (const result of results) {
      byName.set(result.name, result);
    }
    for (const result of failureResults) {
      byName.set(result.name, result);
    }
    return byName;
  }
}
