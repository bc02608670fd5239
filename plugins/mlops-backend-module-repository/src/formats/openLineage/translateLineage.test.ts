import {
  RUN_A,
  RUN_B,
  event,
  model,
  table,
  file,
  context,
  ofType,
  runs,
  versions,
} from '../../__testUtils__/lineageEvents';
import { translateDamaged } from '../../__testUtils__/neverThrows';
import { translateLineage } from './translateLineage';

describe('events', () => {
  it('are handed on once, by what they say and not how it is written', () => {
    const line = event({ at: '10:00', type: 'START' });
    const { eventTime, ...rest } = JSON.parse(line);
    const turned = JSON.stringify({ ...rest, eventTime }).replace(/,/g, ', ');
    const { records } = translateLineage(
      [file(line, turned), { path: 'lineage/copy.ndjson', text: line }],
      context,
    );
    expect(ofType(records, 'openlineage')).toEqual([
      {
        type: 'openlineage',
        id: expect.stringMatching(/^[\w-]{43}$/),
        event: JSON.parse(line),
      },
    ]);
  });

  it('about a job or a data set alone are handed on too', () => {
    const base = {
      eventTime: '2026-06-01T10:00:00Z',
      producer: 'p',
      schemaURL: 's',
    };
    const { records } = translateLineage(
      [
        file(
          JSON.stringify({ ...base, job: { namespace: 'n', name: 'j' } }),
          JSON.stringify({ ...base, dataset: { namespace: 'n', name: 'd' } }),
        ),
      ],
      context,
    );
    expect(records.map(({ type }) => type)).toEqual([
      'openlineage',
      'openlineage',
    ]);
  });

  it.each([
    ['{"eventTime": "20', 'This line is not a JSON document.'],
    ['[1]', 'The file: found a list, expected an object'],
    [
      event({ at: '10:00' }).replace(RUN_A, 'run-7'),
      "run.runId: found the text 'run-7', expected a UUID",
    ],
    [
      event({ at: '10:00' }).replace(/"producer":"[^"]*",/, ''),
      'producer: found nothing, expected a text',
    ],
    [
      event({ at: '10:00', type: 'DONE' }),
      expect.stringContaining("eventType: found the text 'DONE'"),
    ],
    [
      '{"eventTime":"2026-06-01T10:00:00Z","producer":"p","schemaURL":"s"}',
      expect.stringContaining('a run, a job or a dataset'),
    ],
  ])('%s is reported with its line, the others stay', (line, message) => {
    const good = event({ at: '10:00', type: 'START', runId: RUN_B });
    const { records } = translateLineage([file(good, '', line)], context);
    expect(ofType(records, 'problem')).toEqual([
      expect.objectContaining({
        path: 'lineage/events.ndjson',
        line: 3,
        message,
      }),
    ]);
    expect(ofType(records, 'run').map(({ id }) => id)).toEqual([RUN_B]);
    expect(ofType(records, 'openlineage')).toHaveLength(1);
  });

  it('never make it throw', () => {
    expect(() =>
      translateDamaged(
        (one, any) => translateLineage([one], any),
        file(
          event({ at: '10:00', outputs: [model('1', { aliases: ['a'] })] }),
          event({ at: '10:01', inputs: [table('d1')] }),
        ),
      ),
    ).not.toThrow();
  });
});

describe('uses of data', () => {
  const used = (facet: object) => ({
    ...table('file-1'),
    inputFacets: { waymark_datasetUse: facet },
  });
  const trained = (input: object) =>
    event({
      at: '10:00',
      type: 'COMPLETE',
      inputs: [input],
      outputs: [model('1', {})],
    });
  const base = {
    name: 'customers.csv',
    entityRef: 'dataset:default/customers',
  };

  it.each<[string, object, object[]]>([
    ['no facet', {}, [{ ...base, role: 'input', digest: 'file-1' }]],
    [
      'roles of one state',
      { roles: ['training', 'evaluation'] },
      [
        { ...base, role: 'training', digest: 'file-1' },
        { ...base, role: 'evaluation', digest: 'file-1' },
      ],
    ],
    [
      'the rows of each role',
      {
        roles: ['ignored'],
        uses: [
          { role: 'training', digest: 'r1', part: '2026-03' },
          { role: 'evaluation', digest: 'r2', part: '2026-06' },
          { role: 'reference' },
        ],
      },
      [
        { ...base, role: 'training', digest: 'r1', part: '2026-03' },
        { ...base, role: 'evaluation', digest: 'r2', part: '2026-06' },
        { ...base, role: 'reference', digest: 'file-1' },
      ],
    ],
    [
      'a facet of another shape',
      { uses: 'all of it', roles: 7 },
      [{ ...base, role: 'input', digest: 'file-1' }],
    ],
  ])('are read from %s', (_, facet, expected) => {
    const line = trained(used(facet));
    expect(versions(line)[0].datasets).toEqual(expected);
    expect(runs(line)[0].inputs).toEqual(expected);
  });
});

describe('metrics that are not finite', () => {
  it('are kept, as Python writes them and in words; other texts are not', () => {
    const line = event({
      at: '10:00',
      type: 'COMPLETE',
      runFacets: {
        waymark_evaluation: {
          metrics: [
            { name: 'a', value: '@NaN@' },
            { name: 'b', value: '@-Infinity@' },
            { name: 'c', value: 'Infinity' },
            { name: 'd', value: 'high' },
            { name: 'e', value: 0.5 },
          ],
        },
        executionParameters: { parameters: [{ key: 'fill', value: 'NaN' }] },
      },
    }).replace(/"@([^@]*)@"/g, '$1');
    expect(() => JSON.parse(line)).toThrow(SyntaxError);
    expect(runs(line)[0]).toMatchObject({
      metrics: [
        { name: 'a', value: NaN },
        { name: 'b', value: -Infinity },
        { name: 'c', value: Infinity },
        { name: 'e', value: 0.5 },
      ],
      params: [{ name: 'fill', value: 'NaN' }],
    });
    const { records } = translateLineage([file(line)], context);
    const [{ event: sent }] = ofType(records, 'openlineage');
    expect(JSON.stringify(sent)).toContain('"value":"-Infinity"');
  });
});
