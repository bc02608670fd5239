import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { makeUser } from '../__testUtils__/entities';
import { createEntityReader } from './createEntityReader';

describe('createEntityReader', () => {
  it('asks for each ref once, some hundred at a time', async () => {
    const users = Array.from({ length: 450 }, (_, index) =>
      makeUser(`user-${index}`),
    );
    const catalog = catalogServiceMock({ entities: users });
    const asked = jest.spyOn(catalog, 'getEntitiesByRefs');
    const read = createEntityReader({ auth: mockServices.auth(), catalog });
    const refs = users.map(({ metadata }) => `user:default/${metadata.name}`);

    const found = await read([...refs, ...refs, 'user:default/nobody']);
    expect([...found.keys()]).toEqual(refs);
    expect(found.get(refs[449])).toEqual(users[449]);
    expect(
      asked.mock.calls.map(([{ entityRefs }]) => entityRefs.length),
    ).toEqual([200, 200, 51]);
  });

  it('gives up when it is aborted while the catalog is silent', async () => {
    const catalog = catalogServiceMock.mock({
      getEntitiesByRefs: () => new Promise(() => {}),
    });
    const read = createEntityReader({ auth: mockServices.auth(), catalog });
    const stop = new AbortController();
    const reading = read(['user:default/ada'], { signal: stop.signal });
    stop.abort(new Error('stopped'));
    await expect(reading).rejects.toThrow('stopped');
  });
});
