import type { SourceRow } from '../database/passRows';
import type { StoredPass } from '../database/types';
import { decidePass } from './decidePass';

const HOUR = 3_600_000;
const now = Date.parse('2026-03-01T12:00:00.000Z');
const ago = (hours: number) => new Date(now - hours * HOUR).toISOString();

function source(changes: Partial<SourceRow> = {}): SourceRow {
  return {
    id: 'a',
    type: 'stub',
    state: 'ok',
    last_started_at: null,
    last_success_at: ago(1),
    last_success_started_at: ago(1.1),
    last_full_success_at: ago(2),
    last_error: null,
    consecutive_failures: 0,
    next_run_at: ago(0.1),
    held_back_at: null,
    problems: 0,
    counts: { models: 0, versions: 0, runs: 0, datasets: 0, pipelines: 0 },
    ...changes,
  };
}

function pass(changes: Partial<StoredPass> = {}): StoredPass {
  return {
    id: 'p',
    owner: 'o',
    mode: 'full',
    startedAt: ago(1),
    pages: 3,
    records: 30,
    problems: 0,
    complete: false,
    spentMs: 0,
    fruitless: 0,
    url: 'http://mlflow',
    ...changes,
  };
}

const request = { full: true, byPerson: true, at: ago(0) };

const decide = (row: SourceRow, changes: { incremental?: boolean } = {}) =>
  decidePass({
    source: row,
    schedule: { frequencyMs: HOUR, timeoutMs: HOUR },
    incremental: true,
    url: 'http://mlflow',
    now,
    ...changes,
  });

describe('decidePass', () => {
  it('waits until the next run is due', () => {
    expect(decide(source({ next_run_at: ago(-1) }))).toEqual({
      action: 'wait',
    });
  });

  it('does not wait when somebody asked', () => {
    expect(
      decide(
        source({
          next_run_at: ago(-1),
          requested: { ...request, full: false },
        }),
      ),
    ).toMatchObject({ action: 'start', mode: 'incremental' });
  });

  it('reads what changed since the last successful pass began', () => {
    expect(decide(source())).toEqual({
      action: 'start',
      mode: 'incremental',
      since: ago(1.1),
      removalConfirmed: false,
    });
  });

  it.each([
    ['the source cannot say what changed', source(), { incremental: false }],
    ['it never was', source({ last_full_success_at: null }), {}],
    ['the last is a day old', source({ last_full_success_at: ago(24) }), {}],
    ['somebody asked for it', source({ requested: request }), {}],
  ])('reads everything when %s', (_, row, changes) => {
    expect(decide(row, changes)).toMatchObject({
      action: 'start',
      mode: 'full',
      removalConfirmed: false,
    });
  });

  it('takes a person asking again for the confirmation of a removal', () => {
    const held = { held_back_at: ago(1) };
    expect(decide(source({ ...held, requested: request }))).toMatchObject({
      removalConfirmed: true,
    });
    expect(
      decide(source({ ...held, requested: { ...request, byPerson: false } })),
    ).toMatchObject({ removalConfirmed: false });
  });

  it('resumes an interrupted pass', () => {
    expect(decide(source({ pass: pass() }))).toEqual({ action: 'resume' });
  });

  it.each([
    ['it began a day ago', pass({ startedAt: ago(24) }), undefined],
    ['its cursor keeps failing', pass({ fruitless: 3 }), undefined],
    ['the address is another', pass({ url: 'http://old' }), undefined],
    ['a full one is asked for', pass({ mode: 'incremental' }), request],
  ])('starts over when %s', (_, interrupted, requested) => {
    expect(decide(source({ pass: interrupted, requested }))).toMatchObject({
      action: 'start',
    });
  });
});
