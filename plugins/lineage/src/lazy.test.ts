/**
 * The page, the card and the tab are behind these; what draws is behind them
 * too. None may come with the entry of the plugin, which every page of an app
 * loads.
 */
const broughtByLineage: string[] = [];

jest.mock('@xyflow/react', () => {
  broughtByLineage.push('@xyflow/react');
  return {};
});
jest.mock('@dagrejs/dagre', () => {
  broughtByLineage.push('@dagrejs/dagre');
  return {};
});
jest.mock('@waymark/plugin-page-parts-react', () => {
  broughtByLineage.push('@waymark/plugin-page-parts-react');
  return {};
});
jest.mock('./components/card/LineageInfoCard', () => {
  broughtByLineage.push('LineageInfoCard');
  return {};
});
jest.mock('./components/explorer/LineageExplorer', () => {
  broughtByLineage.push('LineageExplorer');
  return {};
});

describe('the code of the card and the pages', () => {
  it('does not come with the entry of the new frontend system', async () => {
    await import('./alpha');
    expect(broughtByLineage).toEqual([]);
  });

  it('does not come with the entry of the classic one', async () => {
    await import('./index');
    expect(broughtByLineage).toEqual([]);
  });

  it('comes when it is shown, and what draws only when something is drawn', async () => {
    await import('./components/card/LineageCard');
    expect(broughtByLineage.sort()).toEqual([
      '@waymark/plugin-page-parts-react',
      'LineageInfoCard',
    ]);
  });
});
