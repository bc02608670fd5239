import type { HandoverRequest } from '@waymark/plugin-raci-common';
import type { RaciChanges } from '../../RaciChanges';
import { as, openChanges } from '../__testUtils__/openChanges';
import { raciDatabases } from '../__testUtils__/raciDatabases';
import { PROPOSING_MS } from '../mayAnswer';

jest.setTimeout(60_000);

const databases = raciDatabases();

const RITA = 'user:default/rita';
const XAVER = 'user:default/xaver';
const CHURN = 'model:default/churn';

const request = (more: Partial<HandoverRequest> = {}): HandoverRequest => ({
  from: RITA,
  to: XAVER,
  items: [{ entityRef: CHURN, activity: 'deployment', role: 'responsible' }],
  ...more,
});

async function ask(
  changes: RaciChanges,
  more: Partial<HandoverRequest> = {},
): Promise<string> {
  return (await changes.createHandover(request(more), as('rita'))).id;
}

describe.each(databases.eachSupportedId())('proposing, %s', id => {
  const open = async () => openChanges(await databases.init(id));

  it('keeps what was accepted when it cannot be proposed, to try again', async () => {
    const { changes, fake, audit } = await open();
    const handoverId = await ask(changes);
    fake.failure = new Error('The remote says no: protected');
    audit.length = 0;

    const failed = await changes.acceptHandover(handoverId, as('xaver'));

    expect(failed).toMatchObject({
      state: 'accepted',
      problem: 'The remote says no: protected',
      proposals: [],
      may: ['retry'],
    });
    expect(audit.map(({ eventId, status }) => [eventId, status])).toEqual([
      ['handover-accept', 'succeeded'],
      ['handover-propose', 'failed'],
    ]);
    fake.failure = undefined;
    await expect(
      changes.retryHandover(handoverId, as('conny')),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    const tried = await changes.retryHandover(handoverId, as('rita'));
    expect(tried).toMatchObject({ state: 'proposed', answeredBy: XAVER });
    expect(tried).not.toHaveProperty('problem');
    expect(fake.proposed.map(({ by, text }) => [by, text.id])).toEqual([
      [RITA, `raci-handover-${handoverId}`],
    ]);
  });

  it('is not tried twice at once, but again when a replica died over it', async () => {
    const { changes, fake, clock } = await open();
    const handoverId = await ask(changes);
    let release: (() => void) | undefined;
    fake.gate = new Promise(resolve => {
      release = resolve;
    });
    const accepting = changes.acceptHandover(handoverId, as('xaver'));
    const state = async () =>
      (await changes.getHandover(handoverId, as('xaver'))).state;
    while ((await state()) !== 'accepted') {
      await new Promise(resolve => setImmediate(resolve));
    }

    await expect(
      changes.retryHandover(handoverId, as('xaver')),
    ).rejects.toMatchObject({ name: 'ConflictError' });
    await expect(
      changes.withdrawHandover(handoverId, as('rita')),
    ).rejects.toMatchObject({ name: 'ConflictError' });
    clock.now += PROPOSING_MS + 1;
    expect((await changes.getHandover(handoverId, as('xaver'))).may).toEqual([
      'retry',
    ]);

    release?.();
    expect(await accepting).toMatchObject({ state: 'proposed' });
  });

  it('does not lose the link of a proposal that was withdrawn meanwhile', async () => {
    const { changes, fake, clock } = await open();
    const handoverId = await ask(changes);
    let release: (() => void) | undefined;
    fake.gate = new Promise(resolve => {
      release = resolve;
    });
    const accepting = changes.acceptHandover(handoverId, as('xaver'));
    const state = async () =>
      (await changes.getHandover(handoverId, as('rita'))).state;
    while ((await state()) !== 'accepted') {
      await new Promise(resolve => setImmediate(resolve));
    }
    clock.now += PROPOSING_MS + 1;
    await changes.withdrawHandover(handoverId, as('rita'));
    release?.();

    expect(await accepting).toMatchObject({
      state: 'withdrawn',
      proposals: [{ branch: `raci-handover-${handoverId}` }],
    });
  });

  it('proposes what can be, and names what cannot', async () => {
    const { changes, fake } = await open();
    fake.unavailable.add('system:default/retention');
    const handoverId = await ask(changes, { items: undefined, all: true });

    const accepted = await changes.acceptHandover(handoverId, as('xaver'));

    expect(accepted).toMatchObject({
      state: 'proposed',
      problem: "'system:default/retention' has no file",
    });
    expect(fake.proposed[0].edits.map(({ entity }) => entity.kind)).toEqual([
      'Model',
    ]);
  });

  it('says so when nothing can be proposed', async () => {
    const { changes, fake } = await open();
    fake.unavailable.add(CHURN);
    const handoverId = await ask(changes);

    expect(await changes.acceptHandover(handoverId, as('xaver'))).toMatchObject(
      {
        state: 'accepted',
        problem: `'${CHURN}' has no file`,
        proposals: [],
      },
    );
    expect(fake.proposed).toEqual([]);
  });
});
