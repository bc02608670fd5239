import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import type { RunState } from '@waymark/plugin-mlops-common';
import { RunStateLabel } from './RunStateLabel';

describe('RunStateLabel', () => {
  it.each<[RunState, string]>([
    ['scheduled', 'Scheduled'],
    ['running', 'Running'],
    ['finished', 'Finished'],
    ['failed', 'Failed'],
    ['aborted', 'Aborted'],
    ['unknown', 'Unknown'],
  ])('says %s in a word, beside an icon', (state, word) => {
    renderInTestApp(<RunStateLabel state={state} />);
    expect(screen.getByText(word).querySelector('svg')).toBeInTheDocument();
  });
});
