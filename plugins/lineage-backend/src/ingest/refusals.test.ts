import {
  dataset,
  facet,
  NOW,
  problemOf,
  RUN_ID,
  runEvent,
} from './__testUtils__/events';

const minutes = (count: number) => new Date(NOW + count * 60_000).toISOString();

describe('parseEvent', () => {
  it.each<[string, unknown, string, RegExp]>([
    ['no object', [], '', /is a list; expected an object/],
    [
      'none of run, job and dataset',
      { ...runEvent(), run: undefined, job: undefined },
      '',
      /none of run, job and dataset/,
    ],
    [
      'no time',
      runEvent({ eventTime: undefined }),
      '/eventTime',
      /is missing; expected a date and time with a zone/,
    ],
    [
      'a time without a zone',
      runEvent({ eventTime: '2026-06-01T10:00:00' }),
      '/eventTime',
      /is "2026-06-01T10:00:00"; expected .*timezone\.utc/,
    ],
    [
      'a day that there is not',
      runEvent({ eventTime: '2026-02-30T10:00:00Z' }),
      '/eventTime',
      /expected a date/,
    ],
    [
      '29 February of a common year',
      runEvent({ eventTime: '2026-02-29T10:00:00Z' }),
      '/eventTime',
      /expected a date/,
    ],
    [
      'a time in the future',
      runEvent({ eventTime: minutes(61) }),
      '/eventTime',
      /more than 60 minutes ahead of this server/,
    ],
    [
      'a time of 1970',
      runEvent({ eventTime: '1970-01-01T00:00:01Z' }),
      '/eventTime',
      /expected a time since 2000/,
    ],
    [
      'no producer',
      runEvent({ producer: undefined }),
      '/producer',
      /is missing; expected a text/,
    ],
    [
      'no schemaURL',
      runEvent({ schemaURL: '' }),
      '/schemaURL',
      /is empty; expected a text/,
    ],
    [
      'an unknown eventType',
      runEvent({ eventType: 'DONE' }),
      '/eventType',
      /is "DONE"; expected one of START, RUNNING/,
    ],
    ['no run id', runEvent({ run: {} }), '/run/runId', /is missing/],
    [
      'a run id that is no UUID',
      runEvent({ run: { runId: 'run-1' } }),
      '/run/runId',
      /is "run-1"; expected a UUID such as/,
    ],
    [
      'a run that is a list',
      runEvent({ run: [] }),
      '/run',
      /is a list; expected an object/,
    ],
    ['no job', runEvent({ job: undefined }), '/job', /is missing/],
    [
      'a job without a name',
      runEvent({ job: { namespace: 's' } }),
      '/job/name',
      /is missing; expected a text/,
    ],
    [
      'a blank namespace',
      runEvent({ job: { namespace: ' ', name: 'j' } }),
      '/job/namespace',
      /is blank/,
    ],
    [
      'a name of 10,000 characters',
      runEvent({ inputs: [dataset('x'.repeat(10_000))] }),
      '/inputs/0/name',
      /has 10000 characters; expected at most 2000/,
    ],
    [
      'a NUL in a name',
      runEvent({ outputs: [dataset('a'), dataset('b\0')] }),
      '/outputs/1/name',
      /holds a NUL character/,
    ],
    [
      'half of a surrogate pair',
      runEvent({ outputs: [dataset('b\ud800')] }),
      '/outputs/0/name',
      /half of a surrogate pair/,
    ],
    [
      'a name that is a number',
      runEvent({ inputs: [{ namespace: 'w', name: 7 }] }),
      '/inputs/0/name',
      /is 7; expected a text/,
    ],
    [
      'inputs that are an object',
      runEvent({ inputs: {} }),
      '/inputs',
      /is an object; expected a list/,
    ],
    [
      'an input that is a text',
      runEvent({ inputs: ['a'] }),
      '/inputs/0',
      /is "a"; expected a dataset/,
    ],
    [
      'too many inputs',
      runEvent({
        inputs: Array.from({ length: 1_001 }, (_, i) => dataset(`d${i}`)),
      }),
      '/inputs',
      /has 1001 datasets; expected at most 1000/,
    ],
    [
      'a product that nobody states',
      runEvent({
        inputs: Array.from({ length: 500 }, (_, i) => dataset(`i${i}`)),
        outputs: Array.from({ length: 101 }, (_, i) => dataset(`o${i}`)),
      }),
      '/outputs',
      /are 50500 edges; expected at most 50000; add a lineage facet/,
    ],
    [
      'facets that are a list',
      runEvent({ run: { runId: RUN_ID, facets: [] } }),
      '/run/facets',
      /is a list; expected an object with a facet/,
    ],
    [
      'a facet that is a text',
      runEvent({ inputs: [dataset('a', { 'my/facet': 'x' })] }),
      '/inputs/0/facets/my~1facet',
      /is "x"; expected an object with _producer/,
    ],
    [
      'too many facets',
      runEvent({
        outputs: [
          dataset(
            'a',
            Object.fromEntries(
              Array.from({ length: 101 }, (_, i) => [`f${i}`, facet({})]),
            ),
          ),
        ],
      }),
      '/outputs/0/facets',
      /has 101 facets; expected at most 100/,
    ],
    [
      'a facet with a long name',
      runEvent({ inputs: [dataset('a', { ['f'.repeat(201)]: facet({}) })] }),
      '/inputs/0/facets',
      /name has 201 characters/,
    ],
  ])('refuses %s', (_, event, pointer, message) => {
    expect(problemOf(event)).toEqual({
      pointer,
      message: expect.stringMatching(message),
    });
  });

  it('refuses an explicit facet with more entries than datasets may be', () => {
    const entries = Array.from({ length: 1_001 }, (_, i) => ({
      type: 'DATASET',
      ...dataset(`d${i}`),
      inputs: [],
    }));
    const facets = { lineage: facet({ entries }) };
    expect(
      problemOf(runEvent({ job: { namespace: 's', name: 'j', facets } })),
    ).toEqual({
      pointer: '/job/facets/lineage/entries',
      message: expect.stringMatching(/has 1001 entries; expected at most 1000/),
    });
  });
});
