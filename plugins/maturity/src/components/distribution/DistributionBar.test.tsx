import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { DistributionBar } from './DistributionBar';

describe('DistributionBar', () => {
  it('says in words how many are at which level', () => {
    renderInTestApp(<DistributionBar label="Insight" levels={[3, 0, 1]} />);
    const bar = screen.getByRole('img', {
      name: 'Insight: Level 0: 3, Level 1: 0, Level 2: 1',
    });
    expect(bar.children).toHaveLength(2);
    expect(screen.getByText('Level 2: 1')).toBeInTheDocument();
  });

  it('keeps the numbers for who cannot see it where there is no room', () => {
    renderInTestApp(
      <DistributionBar label="Insight" levels={[3, 1]} compact />,
    );
    expect(screen.queryByText('Level 1: 1')).toBeNull();
    expect(
      screen.getByRole('img', { name: /Level 1: 1$/ }),
    ).toBeInTheDocument();
  });

  it('says when nothing is counted', () => {
    renderInTestApp(<DistributionBar label="Insight" levels={[0, 0]} />);
    expect(screen.getByText('Nothing is counted yet')).toBeInTheDocument();
  });
});
