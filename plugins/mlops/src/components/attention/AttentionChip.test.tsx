import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { AttentionChip } from './AttentionChip';

describe('AttentionChip', () => {
  it('says what is wrong in words, and explains itself', () => {
    renderInTestApp(<AttentionChip attention="drift" />);
    expect(screen.getByText('Drift')).toBeInTheDocument();
    expect(
      screen.getByTitle('The last drift report crossed its threshold.'),
    ).toBeInTheDocument();
  });
});
