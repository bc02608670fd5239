import { campaignPath, scorecardPath, waiverPath } from './links';

describe('links', () => {
  it('lead to pages of the portal', () => {
    expect(waiverPath('7/b')).toBe('/maturity?tab=waivers&waiver=7%2Fb');
    expect(campaignPath('7')).toBe('/maturity?tab=campaigns&campaign=7');
    expect(scorecardPath('model:ml/churn')).toBe(
      '/catalog/ml/model/churn/maturity',
    );
  });
});
