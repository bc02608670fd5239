import {
  RUN_A,
  RUN_B,
  event,
  model,
  table,
  file,
  context,
  ofType,
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
