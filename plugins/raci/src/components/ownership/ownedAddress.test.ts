import { ownedAddress } from './ownedAddress';

const ownerRef = 'group:default/insight';

function read(address: string | undefined) {
  const url = new URL(address ?? '', 'http://localhost');
  return [url.pathname, Object.fromEntries(url.searchParams)];
}

describe('ownedAddress', () => {
  it.each(['model', 'Model'])('lists a %s in Explore', kind => {
    const address = ownedAddress({
      kind,
      ownerRef,
      explore: '/explore',
      catalog: '/catalog',
    });
    expect(read(address)).toEqual([
      '/explore',
      { kind: 'Model', owner: ownerRef },
    ]);
  });

  it.each([
    ['Component', '/explore'],
    ['Model', undefined],
  ])('lists a %s in the catalog with Explore at %p', (kind, explore) => {
    const address = ownedAddress({
      kind,
      ownerRef,
      explore,
      catalog: '/catalog',
    });
    expect(read(address)).toEqual([
      '/catalog',
      {
        'filters[kind]': kind.toLowerCase(),
        'filters[user]': 'all',
        'filters[owners]': ownerRef,
      },
    ]);
  });

  it('is none where there is no list', () => {
    expect(ownedAddress({ kind: 'Component', ownerRef })).toBeUndefined();
    expect(
      ownedAddress({ kind: 'Component', ownerRef, explore: '/explore' }),
    ).toBeUndefined();
  });
});
