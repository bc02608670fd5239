import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { ConnectorPage } from '@waymark/plugin-mlops-node';
import { hang, StubConnector } from './__testUtils__/StubConnector';
import { model } from './__testUtils__/records';
import { readPages } from './readPages';

const connectorOf = (pages: number) => {
  const connector = new StubConnector('a');
  connector.pageSize = 1;
  connector.records = Array.from({ length: pages }, (_, i) => model(`m${i}`));
  return connector;
};

describe('readPages', () => {
  it('reads one page ahead and no more', async () => {
    const connector = connectorOf(4);
    const begun: number[] = [];
    connector.beforePage = page => void begun.push(page);
    const { signal } = new AbortController();
    const ahead: number[] = [];
    for await (const { cursor } of readPages(connector, {
      mode: 'full',
      signal,
    })) {
      await new Promise(resolve => {
        setImmediate(resolve);
      });
      ahead.push(begun.length - Number(cursor.page));
    }
    expect(ahead).toEqual([1, 1, 1, 0]);
  });

  it('hands every page out before the failure of the next', async () => {
    const connector = connectorOf(3);
    connector.beforePage = page => {
      if (page === 2) {
        throw new Error('socket hang up');
      }
    };
    const pages: ConnectorPage[] = [];
    const { signal } = new AbortController();
    await expect(async () => {
      for await (const page of readPages(connector, { mode: 'full', signal })) {
        pages.push(page);
      }
    }).rejects.toThrow('socket hang up');
    expect(pages).toHaveLength(2);
  });

  it('keeps no page that the caller is done with', async () => {
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const handedOut: WeakRef<ConnectorPage>[] = [];
    let kept = handedOut.length;
    const { signal } = new AbortController();
    for await (const page of readPages(connectorOf(20), {
      mode: 'full',
      signal,
    })) {
      handedOut.push(new WeakRef(page));
      if (handedOut.length === 20) {
        // A reference that was just looked at lives to the end of its turn.
        await new Promise(resolve => {
          setImmediate(resolve);
        });
        collect();
        kept = handedOut.filter(ref => ref.deref() !== undefined).length;
      }
    }
    expect(handedOut).toHaveLength(20);
    // The page at hand and the ones read ahead.
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(5);
  });

  it('ends when aborted, though the connector does not listen', async () => {
    const connector = connectorOf(1);
    const never = new AbortController();
    connector.beforePage = () => hang(never.signal);
    const stop = new AbortController();
    const reading = readPages(connector, {
      mode: 'full',
      signal: stop.signal,
    }).next();
    stop.abort(new Error('the lease is over'));
    await expect(reading).rejects.toThrow('the lease is over');
    never.abort();
  });

  it('aborts the page being read ahead when the reader has enough', async () => {
    const connector = connectorOf(2);
    const aborted = new Promise<void>(resolve => {
      connector.beforePage = async (page, { signal }) => {
        if (page === 1) {
          await hang(signal).catch(() => resolve());
        }
      };
    });
    const { signal } = new AbortController();
    for await (const page of readPages(connector, { mode: 'full', signal })) {
      expect(page.records).toHaveLength(1);
      break;
    }
    await aborted;
    expect(signal.aborted).toBe(false);
  });
});
