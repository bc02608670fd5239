import type { FactRetriever } from '@waymark/plugin-maturity-node';
import { createSources, definitionsOf } from './sources';

const retriever = (more: Partial<FactRetriever> = {}): FactRetriever => ({
  id: 'ci',
  title: 'CI',
  facts: [{ id: 'passed', type: 'boolean', title: 'passed', description: 'x' }],
  every: { hours: 1 },
  retrieve: async () => new Map(),
  ...more,
});

const entity = (kind: string) => ({
  apiVersion: 'v1',
  kind,
  metadata: { name: 'x' },
});

describe('createSources', () => {
  it('settles what a retriever leaves open', () => {
    const [source] = createSources([retriever()]);
    expect(source).toMatchObject({
      id: 'ci',
      everyMs: 3_600_000,
      timeoutMs: 30_000,
      batchSize: 1,
      concurrency: 2,
    });
    expect(source.appliesTo(entity('API'))).toBe(true);
    expect(definitionsOf([source])).toEqual([
      { id: 'ci/passed', type: 'boolean', title: 'passed', description: 'x' },
    ]);
  });

  it('does what the configuration says about it', () => {
    const settings = new Map([
      ['ci', { everyMs: 5 }],
      ['off', { enabled: false }],
    ]);
    const sources = createSources(
      [retriever(), retriever({ id: 'off' })],
      settings,
    );
    expect(sources.map(({ id, everyMs }) => [id, everyMs])).toEqual([
      ['ci', 5],
    ]);
  });

  it('asks only about what a retriever is for', () => {
    const [source] = createSources([
      retriever({ appliesTo: { kind: 'Model' } }),
    ]);
    expect(source.appliesTo(entity('Model'))).toBe(true);
    expect(source.appliesTo(entity('API'))).toBe(false);
  });

  it.each([
    [[retriever(), retriever()], /'ci' is registered twice/],
    [[retriever({ id: 'My CI' })], /'My CI' has an id that rubrics cannot/],
    [
      [retriever({ facts: [{ ...retriever().facts[0], id: 'a/b' }] })],
      /fact 'a\/b' of 'ci' has an id/,
    ],
    [
      [retriever({ facts: [retriever().facts[0], retriever().facts[0]] })],
      /'ci' defines 'passed' twice/,
    ],
    [
      [
        retriever({
          facts: Array.from({ length: 201 }, (_, i) => ({
            ...retriever().facts[0],
            id: `f${i}`,
          })),
        }),
      ],
      /'ci' defines 201 facts; expected at most 200/,
    ],
  ])('refuses what no rubric could name %#', (retrievers, message) => {
    expect(() => createSources(retrievers)).toThrow(message);
  });
});
