import { mockServices } from '@backstage/backend-test-utils';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  as,
  changesDatabases,
  CHURN,
  openChanges,
} from './__testUtils__/openChanges';
import { createMaturityChanges } from './createMaturityChanges';

jest.setTimeout(60_000);

const databases = changesDatabases();

const READY = { 'registry/versions': 1, 'quality/score': 95 };

describe.each(databases.eachSupportedId())('createMaturityChanges, %s', id => {
  const open = async (enabled = true) => {
    const store = await openChanges(await databases.init(id), {
      facts: { [CHURN]: READY },
    });
    const { context, evaluator } = store;
    const tasks: string[] = [];
    const hooks: (() => void | Promise<void>)[] = [];
    const sent: NotificationSendOptions[] = [];
    const made = createMaturityChanges({
      ...context,
      discovery: mockServices.discovery(),
      lifecycle: mockServices.lifecycle.mock({
        addShutdownHook: hook => hooks.push(hook),
      }),
      notifications: { send: async options => void sent.push(options) },
      scheduler: mockServices.scheduler.mock({
        scheduleTask: async task => void tasks.push(`${task.id} ${task.scope}`),
      }),
      settings: {
        ...context.settings,
        digest: {
          enabled,
          schedule: { frequency: { hours: 1 }, timeout: { minutes: 5 } },
        },
      },
    });
    evaluator.listen(made.listener);
    return { ...store, ...made, tasks, hooks, sent };
  };

  it('does nothing by itself before it is started', async () => {
    const { start, tasks } = await open();
    expect(tasks).toEqual([]);

    await start();

    expect(tasks).toEqual([
      'maturity-waivers global',
      'maturity-campaigns global',
      'maturity-campaign-digest global',
    ]);
  });

  it('sends no digests where they are switched off', async () => {
    const { start, tasks } = await open(false);
    await start();

    expect(tasks).not.toContain('maturity-campaign-digest global');
  });

  it('tells at its end what fell, and reckons no more', async () => {
    const { start, hooks, tell, sent, changes } = await open();
    await start();
    const campaign = await changes.createCampaign(
      {
        title: 'Begin',
        rubric: 'delivery',
        target: { level: 1 },
        dueOn: '2026-12-31',
      },
      as('olga'),
    );
    expect(campaign.progress).toMatchObject({ done: 1 });
    await tell(CHURN, {});

    await Promise.all(hooks.map(hook => hook()));

    expect(sent).toMatchObject([
      {
        payload: {
          topic: 'maturity',
          title: 'Churn fell from level 1 to 0 in Delivery',
          scope: 'maturity-drop-model:default/churn',
        },
      },
    ]);
  });
});
