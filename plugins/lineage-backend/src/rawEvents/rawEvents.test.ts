import { gunzipSync } from 'node:zlib';
import { NOW, runEvent, statementsOf } from '../ingest/__testUtils__/events';
import { packRawEvents, readRawEvents } from '.';

describe('raw events', () => {
  it('give back what events said, however these were written', async () => {
    const events = [runEvent(), runEvent({ eventType: 'START' })];
    const { count, body } = await packRawEvents([
      JSON.stringify(events[0]),
      JSON.stringify(events[1], null, 2).replace(/\n/g, '\r\n'),
    ]);
    expect(count).toBe(2);
    const lines = gunzipSync(body).toString();
    expect(lines.split('\n')).toHaveLength(2);
    expect(await readRawEvents(lines, { receivedAt: NOW })).toEqual(
      events.map(statementsOf),
    );
  });

  it('leave out what would be refused, judged by when it came', async () => {
    const late = runEvent({ eventTime: '2026-06-02T00:00:00Z' });
    const lines = ['{}', 'no JSON', JSON.stringify(late), ''].join('\n');
    expect(await readRawEvents(lines, { receivedAt: NOW })).toEqual([]);
    expect(
      await readRawEvents(lines, {
        receivedAt: Date.parse('2026-06-02T00:00:00Z'),
      }),
    ).toHaveLength(1);
  });
});
