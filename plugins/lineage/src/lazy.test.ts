/**
 * The page, the card and the tab are behind these; what draws is behind them
 * too. None may come with the entry of the plugin, which every page of an app
 * loads.
 */
const brought: string[] = [];

jest.mock('@xyflow/react', () => {
  brought.push('@xyflow/react');
  return {};
});
jest.mock('@dagrejs/dagre', () => {
  brought.push('@dagrejs/dagre');
  return {};
});
jest.mock('./components/card/LineageInfoCard', () => {
  brought.push('LineageInfoCard');
  return {};
});
jest.mock('./components/explorer/LineageExplorer', () => {
  brought.push('LineageExplorer');
  return {};
});

describe('the code of the card and the pages', () => {
  it('does not come with the entry of the new frontend system', async () => {
    await import('./alpha');
    expect(brought).toEqual([]);
  });

  it('does not come with the entry of the classic one', async () => {
    await import('./index');
    expect(brought).toEqual([]);
  });

  it('comes when it is shown, and what draws only when something is drawn', async () => {
    await import('./components/card/LineageCard');
    expect(brought).toEqual(['LineageInfoCard']);
  });
});
