/**
 * The page, the card, the tab and what they are made of are behind these.
 * None may come with the entry of the plugin, which every page of an app loads.
 */
const broughtByMaturity: string[] = [];

jest.mock('recharts', () => {
  broughtByMaturity.push('recharts');
  return {};
});
jest.mock('@waymark/plugin-page-parts-react', () => {
  broughtByMaturity.push('page-parts-react');
  return {};
});
jest.mock('./components/card/ScorecardCard', () => {
  broughtByMaturity.push('ScorecardCard');
  return {};
});
jest.mock('./components/tab/EntityMaturityContent', () => {
  broughtByMaturity.push('EntityMaturityContent');
  return {};
});
jest.mock('./components/page/MaturityContent', () => {
  broughtByMaturity.push('MaturityContent');
  return {};
});

describe('the code of the cards and the pages', () => {
  it('does not come with the entry of the new frontend system', async () => {
    await import('./alpha');
    expect(broughtByMaturity).toEqual([]);
  });

  it('does not come with the entry of the classic one', async () => {
    await import('./index');
    expect(broughtByMaturity).toEqual([]);
  });
});
