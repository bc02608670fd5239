/**
 * The page, the card and the tab are behind these; what draws is behind them
 * too. None may come with the entry of the plugin, which every page of an app
 * loads.
 */
const loaded: string[] = [];

jest.mock('@xyflow/react', () => {
  loaded.push('@xyflow/react');
  return {};
});
jest.mock('@dagrejs/dagre', () => {
  loaded.push('@dagrejs/dagre');
  return {};
});
jest.mock('./components/card/LineageInfoCard', () => {
  loaded.push('LineageInfoCard');
  return {};
});
jest.mock('./components/explorer/LineageExplorer', () => {
  loaded.push('LineageExplorer');
  return {};
});

describe('the code of the card and the pages', () => {
  it('does not come with the entry of the new frontend system', async () => {
    await import('./alpha');
    expect(loaded).toEqual([]);
  });

  it('does not come with the entry of the classic one', async () => {
    await import('./index');
    expect(loaded).toEqual([]);
  });

  it('comes when it is shown, and what draws only when something is drawn', async () => {
    await import('./components/card/LineageCard');
    expect(loaded).toEqual(['LineageInfoCard']);
  });
});
