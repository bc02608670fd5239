import fc from 'fast-check';
import { dataset, facet, NOW, RUN_ID, runEvent } from './__testUtils__/events';
import { isProblem, parseEvent } from './parseEvent';

type Parts = Record<string, unknown>;

/** What databases refuse in a text. */
const LOST = /\0|\p{Cs}/u;

/** An event with all that is read of events. */
const full: Parts = runEvent({
  dataset: dataset('a'),
  run: {
    runId: RUN_ID,
    facets: {
      parent: facet({
        run: { runId: RUN_ID },
        job: { namespace: 'scheduler', name: 'dag' },
        root: {
          run: { runId: RUN_ID },
          job: { namespace: 'scheduler', name: 'nightly' },
        },
      }),
      waymark_deployment: facet({
        model: { namespace: 'mlflow://here', name: 'churn' },
        version: '3',
        endpoint: 'component:default/churn-api',
      }),
    },
  },
  job: {
    namespace: 'scheduler',
    name: 'etl',
    facets: {
      lineage: facet({
        entries: [
          {
            type: 'DATASET',
            ...dataset('b'),
            inputs: [
              { type: 'DATASET', ...dataset('a'), field: 'x' },
              { type: 'JOB', namespace: 'scheduler', name: 'other' },
            ],
            fields: {
              y: { inputs: [{ type: 'DATASET', ...dataset('a'), field: 'x' }] },
            },
          },
          { type: 'JOB', inputs: [{ type: 'DATASET', ...dataset('a') }] },
        ],
      }),
    },
  },
  inputs: [
    dataset(
      'a',
      {
        version: facet({ datasetVersion: '7' }),
        symlinks: facet({
          identifiers: [{ namespace: 'hive', name: 'a', type: 'TABLE' }],
        }),
      },
      {
        inputFacets: {
          waymark_datasetUse: facet({ uses: [{ role: 'evaluation' }] }),
        },
      },
    ),
  ],
  outputs: [
    dataset(
      'c',
      {
        datasetType: facet({ datasetType: 'MODEL', subType: 'tree' }),
        lifecycleStateChange: facet({
          lifecycleStateChange: 'RENAME',
          previousIdentifier: { namespace: 'warehouse', name: 'old' },
        }),
        columnLineage: facet({
          fields: {
            z: {
              inputFields: [
                {
                  ...dataset('a'),
                  field: 'x',
                  transformations: [
                    { type: 'DIRECT', subtype: 'IDENTITY', masking: false },
                  ],
                },
              ],
            },
          },
          dataset: [{ ...dataset('a'), field: 'x' }],
        }),
        lineage: facet({ inputs: [{ type: 'DATASET', ...dataset('a') }] }),
      },
      {
        outputFacets: {
          waymark_modelVersion: facet({ version: '3', aliases: ['champion'] }),
        },
      },
    ),
  ],
});

/** The event, read as each of the three kinds. */
const kinds: Parts[] = [
  full,
  { ...full, run: undefined },
  {
    ...full,
    run: undefined,
    job: undefined,
    dataset: (full.outputs as unknown[])[0],
  },
];

function pathsOf(value: unknown, path: string[] = []): string[][] {
  return typeof value === 'object' && value !== null
    ? [
        path,
        ...Object.entries(value).flatMap(([key, child]) =>
          pathsOf(child, [...path, key]),
        ),
      ]
    : [path];
}

function replaceAt(value: unknown, path: string[], by: unknown): unknown {
  if (path.length === 0) {
    return by;
  }
  const [key, ...rest] = path;
  const copy = Array.isArray(value)
    ? [...value]
    : { ...(value as Record<string, unknown>) };
  const parts = copy as Record<string, unknown>;
  parts[key] = replaceAt(parts[key], rest, by);
  return copy;
}

/** All texts and keys, but those of facets, which are kept as JSON. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value)
        .filter(([key]) => key !== 'body')
        .flatMap(([key, child]) => [key, ...textsOf(child)])
    : [];
}

const strange = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    '\0',
    '\ud800',
    'x'.repeat(3_000),
    -1,
    [],
    {},
    [[]],
    { _deleted: true },
    '__proto__',
  ),
);

describe('parseEvent, given anything', () => {
  it('takes the event that is asked about', () => {
    expect(kinds.map(event => isProblem(parseEvent(event, NOW)))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('answers with statements or a problem, whatever a part of it is', () => {
    const places = kinds.flatMap(event =>
      pathsOf(event).map(path => ({ event, path })),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        strange,
        ({ event, path }, by) => {
          const answer = parseEvent(replaceAt(event, path, by), NOW);
          const said = isProblem(answer)
            ? { isPointer: /^(\/|$)/.test(answer.pointer) }
            : { lost: textsOf(answer).filter(text => LOST.test(text)) };
          expect([{ isPointer: true }, { lost: [] }]).toContainEqual(said);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('answers whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), value => {
        expect(isProblem(parseEvent(value, NOW))).toBe(true);
      }),
    );
  });
});
