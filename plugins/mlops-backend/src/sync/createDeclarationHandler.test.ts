import { mockServices } from '@backstage/backend-test-utils';
import type { MirrorChange } from '@waymark/plugin-catalog-mirror-node';
import { DISCOVERED_LOCATION_TYPE } from '@waymark/plugin-mlops-common';
import { mirrorEntity } from '../queries/__testUtils__/FakeMirror';
import { createDeclarationHandler } from './createDeclarationHandler';

const SETTLE_MS = 15_000;
const PAUSE_MS = 10 * 60_000;

describe('createDeclarationHandler', () => {
  let now: number;
  let waits: { ms: number; end(): void }[];
  let hint: jest.Mock<Promise<void>>;
  const logger = mockServices.logger.mock();
  const ends = new AbortController();

  beforeEach(() => {
    jest.clearAllMocks();
    now = Date.parse('2026-11-01T00:00:00Z');
    waits = [];
    hint = jest.fn(async () => {});
  });

  const open = () => {
    const handler = createDeclarationHandler({
      hint,
      logger,
      clock: () => now,
      sleep: ms =>
        new Promise(resolve => {
          const end = () => {
            now += ms;
            resolve();
          };
          waits.push({ ms, end });
        }),
    });
    return (...changes: MirrorChange[]) =>
      handler.onChanges(changes, { signal: ends.signal });
  };

  const added = (
    entityRef: string,
    location = 'url:https://git.example.com/a',
  ): MirrorChange => {
    const annotations = { 'backstage.io/managed-by-location': location };
    const entity = mirrorEntity(entityRef, { annotations });
    return { seq: 1, type: 'added', entityRef, entity };
  };
  const settled = () => new Promise(resolve => setImmediate(resolve));

  it('asks once for what is declared together', async () => {
    const tell = open();
    await tell(added('model:default/churn'));
    await tell(added('dataset:default/customers'));
    expect(waits.map(({ ms }) => ms)).toEqual([SETTLE_MS]);
    expect(hint).not.toHaveBeenCalled();
    waits[0].end();
    await settled();
    expect(hint).toHaveBeenCalledTimes(1);
  });

  it('pauses before it asks again', async () => {
    const tell = open();
    await tell(added('model:default/churn'));
    waits[0].end();
    await settled();
    now += 60_000;
    await tell(added('model:default/risk'));
    expect(waits[1].ms).toBe(PAUSE_MS - 60_000);
    waits[1].end();
    await settled();
    now += PAUSE_MS;
    await tell(added('model:default/demand'));
    expect(waits[2].ms).toBe(SETTLE_MS);
    expect(hint).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['changed', { ...added('model:default/churn'), type: 'changed' as const }],
    ['gone again', { ...added('model:default/churn'), entity: undefined }],
    [
      'discovered',
      added('model:default/churn', `${DISCOVERED_LOCATION_TYPE}:mlflow`),
    ],
    ['of another kind', added('component:default/scorer')],
  ])('leaves alone what is %s', async (_, change) => {
    await open()(change);
    expect(waits).toEqual([]);
  });

  it('says that it could not ask, and asks the next time', async () => {
    const tell = open();
    hint.mockRejectedValueOnce(new Error('the database is away'));
    await tell(added('model:default/churn'));
    waits[0].end();
    await settled();
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('the database is away'),
    );
    await tell(added('model:default/risk'));
    waits[1].end();
    await settled();
    expect(hint).toHaveBeenCalledTimes(2);
  });
});
