import { Engine } from 'json-rules-engine';
import { describeRubric, factOf } from './describeRubrics';

/**
 * The floor: the same conditions over the same facts by the rule library
 * alone, with everything in memory and nothing kept. Turns of the event loop
 * between entities are the only thing it has in common with a server.
 *
 * @returns seconds, and the number of conditions that held, so that nothing
 * is optimised away
 */
export async function evaluateInMemory(
  entities: number,
  rubrics: number,
): Promise<{ seconds: number; held: number }> {
  const written = Array.from({ length: rubrics }, (_, nth) =>
    describeRubric(nth, 0),
  );
  const engines = written.map(
    ({ checks }) =>
      new Engine(
        checks.map(({ id, conditions }) => ({
          name: id,
          conditions: { all: conditions },
          event: { type: id },
        })),
        { allowUndefinedFacts: true, replaceFactsInEventParams: false },
      ),
  );
  const names = new Set(
    written.flatMap(({ checks }) =>
      checks.flatMap(({ conditions }) => conditions.map(({ fact }) => fact)),
    ),
  );
  const start = performance.now();
  let held = 0;
  for (let entity = 0; entity < entities; entity++) {
    const facts = Object.fromEntries(
      [...names].map(name => [name, factNamed(entity, name)]),
    );
    for (const engine of engines) {
      const { results } = await engine.run(facts);
      held += results.length;
    }
  }
  return { seconds: (performance.now() - start) / 1000, held };
}

function factNamed(entity: number, name: string) {
  const [, source, fact] = /^source-(\d+)\/fact-(\d+)$/.exec(name) ?? [];
  return factOf(entity, Number(source), Number(fact));
}
