/**
 * Every page, card and tab is behind one of these; what draws or lists is
 * behind them too. None may come with the entry of the plugin, which every
 * page of an app loads.
 */
const loaded: string[] = [];

jest.mock('recharts', () => {
  loaded.push('recharts');
  return {};
});
jest.mock('@tanstack/react-virtual', () => {
  loaded.push('@tanstack/react-virtual');
  return {};
});
jest.mock('@waymark/plugin-page-parts-react', () => {
  loaded.push('@waymark/plugin-page-parts-react');
  return {};
});
jest.mock('./components/card/MlopsInfoCard', () => {
  loaded.push('MlopsInfoCard');
  return {};
});
jest.mock('./components/home/HomeContent', () => {
  loaded.push('HomeContent');
  return {};
});

describe('the code of cards and pages', () => {
  it('does not come with the entry of the new frontend system', async () => {
    await import('./extensions/entityCards');
    await import('./extensions/entityContents');
    await import('./extensions/home');
    await import('./extensions/pages');
    expect(loaded).toEqual([]);
  });

  it('does not come with the entry of the classic one', async () => {
    await import('./entityCardPlugin');
    await import('./entityPlugin');
    await import('./plugin');
    expect(loaded).toEqual([]);
  });

  it('comes when it is shown', async () => {
    await import('./components/entity/product/ProductCard');
    expect(loaded).toContain('MlopsInfoCard');
  });
});
