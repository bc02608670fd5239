import type { ModelVersionRecord } from '../records';
import { findRecordDefects } from './findRecordDefects';

const sound: ModelVersionRecord = {
  type: 'model-version',
  modelId: 'fraud',
  version: '3',
  aliases: [],
  status: 'READY',
  createdAt: '2026-01-01T00:00:00.000Z',
  metrics: [{ name: 'auc', value: 0.9 }],
  params: [],
  datasets: [],
  url: 'https://mlflow.example.com/#/models/fraud/versions/3',
};

describe('findRecordDefects', () => {
  it('finds nothing in a sound record', () => {
    expect(findRecordDefects(sound)).toEqual([]);
  });

  it.each<[string, Partial<ModelVersionRecord>, string]>([
    ['an empty version', { version: '' }, 'version is empty'],
    [
      'a time without a zone',
      { createdAt: '2026-01-01T00:00:00' },
      "createdAt is '2026-01-01T00:00:00', expected ISO 8601 with a zone",
    ],
    [
      'a day that does not exist',
      { createdAt: '2026-13-01T00:00:00Z' },
      "createdAt is '2026-13-01T00:00:00Z', expected ISO 8601 with a zone",
    ],
    [
      'credentials in an address',
      { url: 'https://me:secret@mlflow.example.com/' },
      'url carries credentials',
    ],
  ])('finds %s', (_, change, defect) => {
    expect(findRecordDefects({ ...sound, ...change })).toEqual([
      `model-version:fraud@${change.version ?? 3}: ${defect}`,
    ]);
  });

  it('finds a number that is not finite, except in metrics', () => {
    expect(
      findRecordDefects({
        ...sound,
        metrics: [
          { name: 'loss', value: NaN },
          { name: 'ratio', value: -Infinity },
        ],
      }),
    ).toEqual([]);
    expect(
      findRecordDefects({
        type: 'dataset-version',
        datasetId: 'd',
        version: '1',
        rows: NaN,
      }),
    ).toEqual([expect.stringContaining('record.rows does not survive JSON')]);
    expect(
      findRecordDefects({
        type: 'drift',
        id: 'd',
        subject: { kind: 'model', id: 'm' },
        at: '2026-01-01T00:00:00Z',
        metrics: [
          { metric: 'psi', value: Infinity, threshold: NaN, state: 'unknown' },
        ],
      }),
    ).toEqual(['drift:d: record.metrics[0].threshold does not survive JSON']);
  });

  it('finds a text that is too long', () => {
    expect(
      findRecordDefects({
        type: 'model',
        id: 'x'.repeat(501),
        name: 'x',
      }),
    ).toEqual([
      expect.stringContaining('id has 501 characters, at most 500 allowed'),
    ]);
  });
});
