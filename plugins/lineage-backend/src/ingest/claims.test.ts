import fc from 'fast-check';
import {
  data,
  dataset,
  facet,
  job,
  runEvent,
  statementsOf,
} from './__testUtils__/events';
import { claimsText, emptyClaims, isEmptyClaims, mergeClaims } from './claims';
import { deriveEdges } from './deriveEdges';
import { LIMITS } from './limits';
import type { Claims } from './types';

const names = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const keys = fc.array(names.map(data), { maxLength: 6 });
const records = fc.dictionary(names.map(data), keys, { maxKeys: 3 });

const someClaims: fc.Arbitrary<Claims> = fc.record({
  inputs: keys,
  asides: keys,
  outputs: keys,
  explicit: records,
  columns: records,
  serves: records,
});

describe('mergeClaims', () => {
  it('gives the same in any order and grouping, however often', () => {
    fc.assert(
      fc.property(someClaims, someClaims, someClaims, (a, b, c) => {
        const merged = mergeClaims(a, b, c);
        expect(mergeClaims(c, a, b, a)).toEqual(merged);
        expect(mergeClaims(a, mergeClaims(b, c))).toEqual(merged);
        expect(mergeClaims(merged, merged)).toEqual(merged);
        expect(claimsText(mergeClaims(b, c, a))).toBe(claimsText(merged));
        expect(deriveEdges(mergeClaims(b, c, a), job('etl'))).toEqual(
          deriveEdges(merged, job('etl')),
        );
      }),
    );
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(someClaims, someClaims, (a, b) => {
        const merged = mergeClaims(a, b);
        for (const one of [a, b]) {
          expect(merged.inputs).toEqual(expect.arrayContaining(one.inputs));
          expect(Object.keys(merged.explicit)).toEqual(
            expect.arrayContaining(Object.keys(one.explicit)),
          );
        }
      }),
    );
  });

  it('keeps the smallest where there are too many, whatever came first', () => {
    const many = (from: number) => ({
      ...emptyClaims(),
      inputs: Array.from({ length: LIMITS.claims }, (_, i) =>
        data(String(from + i).padStart(6, '0')),
      ),
    });
    const merged = mergeClaims(many(5_000), many(0));
    expect(merged.inputs).toEqual(many(0).inputs);
    expect(mergeClaims(many(0), many(5_000))).toEqual(merged);
  });

  it('tells equal claims by their text', () => {
    const claims = { ...emptyClaims(), inputs: [data('b'), data('a')] };
    expect(claimsText(claims)).toBe(
      claimsText({ ...emptyClaims(), inputs: [data('a'), data('b')] }),
    );
    expect(claimsText(claims)).not.toBe(claimsText(emptyClaims()));
  });

  it('knows claims of nothing', () => {
    expect(isEmptyClaims(emptyClaims())).toBe(true);
    expect(isEmptyClaims({ ...emptyClaims(), asides: [data('a')] })).toBe(
      false,
    );
  });
});

/** Events as a run would send them, in a form that shrinks well. */
const someEvent = fc
  .record({
    eventType: fc.constantFrom('START', 'RUNNING', 'COMPLETE', 'OTHER'),
    inputs: fc.array(names, { maxLength: 4 }),
    measured: fc.array(names, { maxLength: 2 }),
    outputs: fc.array(names, { maxLength: 3 }),
    columns: fc.dictionary(names, names, { maxKeys: 2 }),
    entries: fc.dictionary(names, fc.array(names, { maxLength: 3 }), {
      maxKeys: 2,
    }),
  })
  .map(({ eventType, inputs, measured, outputs, columns, entries }) =>
    runEvent({
      eventType,
      job: {
        namespace: 'scheduler',
        name: 'etl',
        facets: {
          lineage: facet({
            entries: Object.entries(entries).map(([name, from]) => ({
              type: 'DATASET',
              ...dataset(name),
              inputs: from.map(source => ({
                type: 'DATASET',
                ...dataset(source),
              })),
            })),
          }),
        },
      },
      inputs: [
        ...inputs.map(name => dataset(name)),
        ...measured.map(name =>
          dataset(
            name,
            {},
            {
              inputFacets: {
                waymark_datasetUse: facet({ roles: ['evaluation'] }),
              },
            },
          ),
        ),
      ],
      outputs: outputs.map(name =>
        dataset(
          name,
          columns[name] === undefined
            ? {}
            : {
                columnLineage: facet({
                  fields: {
                    x: {
                      inputFields: [{ ...dataset(columns[name]), field: 'y' }],
                    },
                  },
                }),
              },
        ),
      ),
    }),
  );

describe('the events of a run', () => {
  it('amount to the same edges in any order and any duplication', () => {
    fc.assert(
      fc.property(
        fc.array(someEvent, { minLength: 1, maxLength: 5 }).chain(events =>
          fc.tuple(
            fc.constant(events),
            fc
              .array(fc.constantFrom(...events), { maxLength: 4 })
              .chain(again =>
                fc.shuffledSubarray([...events, ...again], {
                  minLength: events.length + again.length,
                }),
              ),
          ),
        ),
        ([events, shuffled]) => {
          const told = (list: unknown[]) =>
            list.reduce<Claims>(
              (claims, event) =>
                mergeClaims(claims, statementsOf(event).run!.claims),
              emptyClaims(),
            );
          expect(told(shuffled)).toEqual(told(events));
          expect(deriveEdges(told(shuffled), job('etl'))).toEqual(
            deriveEdges(told(events), job('etl')),
          );
        },
      ),
    );
  });
});
