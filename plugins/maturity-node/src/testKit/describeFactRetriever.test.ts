import type { FactRetriever, RetrieverAnswer } from '../FactRetriever';
import * as checks from './checks';
import { describeFactRetriever } from './describeFactRetriever';
import type { RetrieverFixture } from './RetrieverFixture';

const subject = (name: string) => ({
  entityRef: `model:default/${name}`,
  entity: { apiVersion: 'v1', kind: 'Model', metadata: { name } },
});
const known = subject('churn');

/** A source in memory, with a retriever that is as it should be. */
function createFixture(more: Partial<FactRetriever> = {}): RetrieverFixture {
  const state = { mode: 'up' };
  const retriever: FactRetriever = {
    id: 'runs',
    title: 'Runs',
    facts: [
      { id: 'count', type: 'number', title: 'runs', description: 'How many.' },
    ],
    every: { hours: 1 },
    batchSize: 10,
    async retrieve(entities, { signal }) {
      signal.throwIfAborted();
      if (state.mode === 'hanging') {
        await new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        });
      }
      return new Map(
        entities.flatMap(({ entityRef }): [string, RetrieverAnswer][] => {
          if (state.mode === 'absent' || entityRef !== known.entityRef) {
            return [];
          }
          return state.mode === 'down'
            ? [[entityRef, { error: new Error('down') }]]
            : [[entityRef, { facts: { count: { value: 3 } } }]];
        }),
      );
    },
    ...more,
  };
  const become = (mode: string) => () => {
    state.mode = mode;
  };
  return {
    retriever,
    known,
    unknown: subject('stranger'),
    goDown: become('down'),
    hang: become('hanging'),
    uninstall: become('absent'),
  };
}

/** A retriever that says this about everybody, whatever happens. */
const always = (answer: RetrieverAnswer) =>
  createFixture({
    retrieve: async entities =>
      new Map(entities.map(({ entityRef }) => [entityRef, answer])),
  });

const fine = always({ facts: { count: { value: 1 } } });
const [COUNT] = fine.retriever.facts;
const defining = (...facts: FactRetriever['facts']) => createFixture({ facts });

describeFactRetriever({ name: 'a retriever in memory', setup: createFixture });

describeFactRetriever({
  name: 'a retriever that is part of the portal',
  setup: () => ({ ...createFixture(), uninstall: undefined }),
  notApplicable: { uninstall: 'The portal itself is always there.' },
});

describe('the checks of the kit', () => {
  it.each([
    [defining(COUNT, COUNT), /'count' is defined twice/],
    [defining({ ...COUNT, id: 'runs/count' }), /goes without the source/],
    [defining({ ...COUNT, title: ' ' }), /'count' has no title/],
    [defining({ ...COUNT, description: '' }), /'count' has no description/],
    [defining({ ...COUNT, values: ['1'] }), /which only texts have/],
    [defining(), /defines no facts/],
    [createFixture({ id: 'My runs' }), /'My runs' is no id/],
  ])('notice bad definitions %#', (fixture, message) => {
    expect(() => checks.definesFactsWell(fixture)).toThrow(message);
  });

  let count = 0;
  const counting = createFixture({
    retrieve: async entities =>
      new Map(
        entities.map(({ entityRef }) => {
          count += 1;
          return [entityRef, { facts: { count: { value: count } } }];
        }),
      ),
  });

  it.each<
    [
      string,
      RetrieverFixture,
      (fixture: RetrieverFixture) => Promise<void>,
      RegExp,
    ]
  >([
    [
      'tells texts for numbers',
      always({ facts: { count: { value: '3' } } }),
      checks.tellsWhatItDefines,
      /'count' is the text '3'; expected a finite number/,
    ],
    [
      'tells what it does not define',
      always({ facts: { other: { value: 3 } } }),
      checks.tellsWhatItDefines,
      /tells 'other', which it does not define/,
    ],
    [
      'tells nothing',
      always({ facts: {} }),
      checks.tellsWhatItDefines,
      /tells nothing about the entity/,
    ],
    [
      'tells something else each time',
      counting,
      checks.tellsTheSameTwice,
      /deep-equal/,
    ],
    [
      'fails for strangers',
      always({ error: new Error('404') }),
      checks.knowsNoStranger,
      /does not know is no error/,
    ],
    ['mixes entities up', counting, checks.keepsEntitiesApart, /deep-equal/],
    [
      'tells about others',
      createFixture({
        retrieve: async () => new Map([['model:default/other', { facts: {} }]]),
      }),
      checks.keepsEntitiesApart,
      /model:default\/other, which nobody asked/,
    ],
    ['ignores an abort', fine, checks.rejectsWhenAborted, /was aborted/],
    ['hides outages', fine, checks.reportsOutage, /as if all were well/],
    ['answers after an abort', fine, checks.stopsWaiting, /as if all were/],
    [
      'tells facts of a missing family',
      fine,
      checks.tellsNothingWhenAbsent,
      /missing family tells facts/,
    ],
    [
      'fails for a missing family',
      always({ error: new Error('404') }),
      checks.tellsNothingWhenAbsent,
      /missing family is an error/,
    ],
  ])('notice a retriever that %s', async (_, fixture, check, message) => {
    await expect(check(fixture)).rejects.toThrow(message);
    await expect(check(createFixture())).resolves.toBeUndefined();
  });
});
