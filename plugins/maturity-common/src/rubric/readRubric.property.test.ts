import fc from 'fast-check';
import { stringify } from 'yaml';
import { FACTS } from '../__testUtils__/makeRubric';
import { rubrics } from '../__testUtils__/arbitraries';
import { printRubric } from './printRubric';
import { readRubric } from './readRubric';

const surroundings = { source: 'generated', facts: FACTS };

const KEYS = [
  'id',
  'version',
  'title',
  'appliesTo',
  'levels',
  'level',
  'name',
  'tracks',
  'checks',
  'condition',
  'all',
  'any',
  'not',
  'fact',
  'operator',
  'value',
  'weight',
  'freshness',
  'why',
  'cure',
  'text',
  'url',
  'template',
  'values',
  'ref',
  'rollups',
  '$all',
  '$in',
  'kind',
  '__proto__',
];

/** Documents that are made of a rubric's keys, in places they do not belong. */
const { tree: misplaced } = fc.letrec<{ tree: unknown }>(tie => ({
  tree: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.oneof(
      fc.constantFrom('x', '', 'registry/runs', 'equal', '${{ entity.x', 'P1D'),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
    ),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('tree'), { maxKeys: 6 }),
  ),
}));

/** What is wrong with how a text is answered. */
function flawsIn(text: string): string[] {
  const { rubric, problems } = readRubric(text, surroundings);
  const failed = problems.some(({ severity }) => severity === 'error');
  return [
    ...(failed === Boolean(rubric) ? ['neither a rubric nor an error'] : []),
    ...problems
      .filter(({ message }) => !message.startsWith('Found '))
      .map(({ message }) => `"${message}" does not say what was found`),
    ...problems
      .filter(({ pointer }) => !/^(\/|$)/.test(pointer))
      .map(({ pointer }) => `"${pointer}" is no JSON pointer`),
  ];
}

describe('readRubric', () => {
  it('answers any text with a rubric or an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text =>
        expect(flawsIn(text)).toEqual([]),
      ),
    );
  });

  it('answers any YAML with a rubric or an error', () => {
    fc.assert(
      fc.property(misplaced, document =>
        expect(flawsIn(stringify(document))).toEqual([]),
      ),
      { numRuns: 150 },
    );
  });

  it('answers a rubric of which any part is something else', () => {
    fc.assert(
      fc.property(rubrics, misplaced, fc.nat(), (sound, part, nth) => {
        const rubric: unknown = JSON.parse(JSON.stringify(sound));
        const places = placesIn(rubric);
        const [holder, key] = places[nth % places.length];
        holder[key] = part;
        expect(flawsIn(stringify(rubric))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('answers what is nested without end', () => {
    expect(flawsIn('['.repeat(20_000))).toEqual([]);
    const nots = `${'{not: '.repeat(5_000)}1${'}'.repeat(5_000)}`;
    expect(flawsIn(`a: ${nots}`)).toEqual([]);
  });

  it('reads what is printed as it was', () => {
    fc.assert(
      fc.property(rubrics, rubric => {
        const { rubric: read, problems } = readRubric(
          printRubric(rubric),
          surroundings,
        );

        expect(problems).toEqual([]);
        expect(read).toEqual(rubric);
      }),
      { numRuns: 150 },
    );
  });
});

type Holder = Record<string | number, unknown>;

function placesIn(value: unknown): [Holder, string | number][] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const holder = value as Holder;
  return Object.keys(holder).flatMap(key => [
    [holder, key] as [Holder, string],
    ...placesIn(holder[key]),
  ]);
}
