/**
 * The page, the cards, the tab and what they are made of are behind these.
 * None may come with the entry of the plugin, which every page of an app loads.
 */
const brought: string[] = [];

jest.mock('@waymark/plugin-page-parts-react', () => {
  brought.push('page-parts-react');
  return {};
});
jest.mock('./components/card/RaciCard', () => {
  brought.push('RaciCard');
  return {};
});
jest.mock('./components/ownership/OwnershipCard', () => {
  brought.push('OwnershipCard');
  return {};
});
jest.mock('./components/tab/EntityRaciContent', () => {
  brought.push('EntityRaciContent');
  return {};
});
jest.mock('./components/page/RaciContent', () => {
  brought.push('RaciContent');
  return {};
});

describe('the code of the cards and the pages', () => {
  it('does not come with the entry of the new frontend system', async () => {
    await import('./alpha');
    expect(brought).toEqual([]);
  });

  it('does not come with the entry of the classic one', async () => {
    await import('./index');
    expect(brought).toEqual([]);
  });
});
