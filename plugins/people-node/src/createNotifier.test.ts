import { mockServices } from '@backstage/backend-test-utils';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { createNotifier, type Message } from './createNotifier';

const message: Message = {
  to: ['user:default/a', 'user:default/b', 'user:default/a'],
  title: 'Something happened',
  link: '/raci',
  scope: 'raci-handover-1',
};

function open(
  send: (options: NotificationSendOptions) => Promise<void> = async () => {},
) {
  const sent: NotificationSendOptions[] = [];
  const logger = mockServices.logger.mock();
  const notifier = createNotifier({
    logger,
    topic: 'raci',
    about: 'RACI',
    without: 'hand-overs',
    timeoutMs: 20,
    notifications: {
      send: async options => {
        await send(options);
        sent.push(options);
      },
    },
  });
  return { notifier, sent, logger };
}

describe('createNotifier', () => {
  it('tells each once, and not whoever did it', async () => {
    const { notifier, sent } = open();

    expect(await notifier.send({ ...message, except: 'user:default/b' })).toBe(
      true,
    );
    expect(sent).toEqual([
      {
        recipients: {
          type: 'entity',
          entityRef: ['user:default/a'],
          excludeEntityRef: 'user:default/b',
        },
        payload: {
          title: 'Something happened',
          link: '/raci',
          scope: 'raci-handover-1',
          topic: 'raci',
          severity: 'normal',
        },
      },
    ]);
  });

  it('sends nothing to nobody', async () => {
    const { notifier, sent } = open();

    expect(
      await notifier.send({
        ...message,
        to: ['user:default/a'],
        except: 'user:default/a',
      }),
    ).toBe(false);
    expect(sent).toEqual([]);
  });

  it('says once that nobody can be told, and again after it could', async () => {
    let isThere = false;
    const { notifier, logger } = open(async () => {
      if (!isThere) {
        throw new Error('Request failed with status 404');
      }
    });

    expect(await notifier.send(message)).toBe(false);
    expect(await notifier.send(message)).toBe(false);
    expect(logger.info).toHaveBeenCalledTimes(1);
    expect(logger.info).toHaveBeenCalledWith(
      expect.stringContaining('Request failed with status 404'),
    );
    isThere = true;
    expect(await notifier.send(message)).toBe(true);
    isThere = false;
    await notifier.send(message);
    expect(logger.info).toHaveBeenCalledTimes(2);
  });

  it('does not wait for ever', async () => {
    const { notifier, logger } = open(() => new Promise<void>(() => {}));

    expect(await notifier.send(message)).toBe(false);
    expect(logger.info).toHaveBeenCalledWith(
      expect.stringContaining('no answer within 20 ms'),
    );
  });
});
