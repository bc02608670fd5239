import type { RaciApi } from '@waymark/plugin-raci-common';
import { offerExample } from './offerExample';

const party = (ref: string) => ({ ref });

function openRaci(options: { responsible?: string[]; handovers?: number }) {
  const { responsible = [], handovers = 0 } = options;
  const raci = {
    listHandovers: jest.fn(async () => ({
      items: Array.from({ length: handovers }, () => ({})),
    })),
    getEntityRaci: jest.fn(async () => ({
      activities: [
        { activity: 'training', responsible: responsible.map(party) },
      ],
    })),
    createHandover: jest.fn(async () => ({})),
  };
  const offer = () =>
    offerExample({
      raci: raci as unknown as RaciApi,
      signIn: async () => 'token',
      signal: new AbortController().signal,
    });
  return { ...raci, offer };
}

describe('offerExample', () => {
  it('offers the duty as the one who holds it', async () => {
    const raci = openRaci({ responsible: ['user:default/lena.hoffmann'] });
    await expect(raci.offer()).resolves.toBe(true);
    expect(raci.createHandover).toHaveBeenCalledWith(
      expect.objectContaining({
        from: 'user:default/lena.hoffmann',
        to: 'user:default/jonas.weber',
      }),
      expect.objectContaining({ token: 'token' }),
    );
  });

  it('waits until the duty is there', async () => {
    const raci = openRaci({ responsible: ['user:default/jonas.weber'] });
    await expect(raci.offer()).resolves.toBe(false);
    expect(raci.createHandover).not.toHaveBeenCalled();
  });

  it('offers it once', async () => {
    const raci = openRaci({
      responsible: ['user:default/lena.hoffmann'],
      handovers: 1,
    });
    await expect(raci.offer()).resolves.toBe(true);
    expect(raci.createHandover).not.toHaveBeenCalled();
  });
});
