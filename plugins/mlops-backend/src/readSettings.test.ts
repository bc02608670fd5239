import { mockServices } from '@backstage/backend-test-utils';
import { readSettings } from './readSettings';

const read = (mlops: object) =>
  readSettings(mockServices.rootConfig({ data: { mlops } as never }));

describe('readSettings', () => {
  it('needs no configuration', () => {
    expect(read({})).toEqual({
      lineageTarget: 'auto',
      lineageFile: undefined,
      sweepIntervalMs: undefined,
    });
  });

  it('reads what is set', () => {
    expect(
      read({
        lineage: { target: 'file', file: './events.ndjson' },
        catalogMirror: { sweepSeconds: 5 },
      }),
    ).toEqual({
      lineageTarget: 'file',
      lineageFile: './events.ndjson',
      sweepIntervalMs: 5_000,
    });
  });

  it.each([
    [
      { lineage: { target: 'kafka' } },
      /target is 'kafka'; expected one of auto/,
    ],
    [{ lineage: { target: 'file' } }, /mlops.lineage.file names none/],
    [{ catalogMirror: { sweepSeconds: 0 } }, /sweepSeconds is 0; expected/],
  ])('refuses %j', (mlops, message) => {
    expect(() => read(mlops)).toThrow(message);
  });
});
