/**
 * The page, the cards and what they are made of are behind these. None may
 * come with the entry of the plugin, which every page of an app loads.
 */
const broughtByGoldenPaths: string[] = [];

jest.mock('recharts', () => {
  broughtByGoldenPaths.push('recharts');
  return {};
});
jest.mock('@waymark/plugin-page-parts-react', () => {
  broughtByGoldenPaths.push('page-parts-react');
  return {};
});
jest.mock('./components/card/ProjectCard', () => {
  broughtByGoldenPaths.push('ProjectCard');
  return {};
});
jest.mock('./components/card/AdoptionCard', () => {
  broughtByGoldenPaths.push('AdoptionCard');
  return {};
});
jest.mock('./components/page/GoldenPathsContent', () => {
  broughtByGoldenPaths.push('GoldenPathsContent');
  return {};
});

describe('the code of the cards and the page', () => {
  it('does not come with the entry of the new frontend system', async () => {
    await import('./alpha');
    expect(broughtByGoldenPaths).toEqual([]);
  });

  it('does not come with the entry of the classic one', async () => {
    await import('./index');
    expect(broughtByGoldenPaths).toEqual([]);
  });
});
