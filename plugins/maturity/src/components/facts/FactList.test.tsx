import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import type { CheckFact } from '@waymark/plugin-maturity-common';
import { FactList } from './FactList';

function render(parts: Partial<CheckFact>) {
  renderInTestApp(
    <FactList facts={[{ id: 'registry/runs', title: 'runs', ...parts }]} />,
  );
  return screen.getByRole('definition');
}

describe('FactList', () => {
  it('has value, unit, time and where to look', () => {
    const fact = render({
      value: 14,
      unit: 'runs',
      at: '2026-11-20T08:00:00Z',
      evidence: { url: 'https://mlflow.example.org/7', title: 'Experiment 7' },
    });
    expect(fact).toHaveTextContent(/^14 runs as of .*Experiment 7/);
    expect(
      screen.getByRole('link', { name: /^Experiment 7 of “runs”/ }),
    ).toHaveAttribute('href', 'https://mlflow.example.org/7');
    expect(screen.getByRole('term')).toHaveTextContent('runs');
  });

  it('says that it is not known, and is no link to a script', () => {
    const fact = render({ evidence: { url: `${'javascript'}:alert(1)` } });
    expect(fact).toHaveTextContent(/^not known$/);
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('says that it is too old, and that it could not be read', () => {
    const fact = render({
      title: undefined,
      value: null,
      stale: true,
      error: 'timed out',
    });
    expect(fact).toHaveTextContent('Too old to count');
    expect(fact).toHaveTextContent('Could not be read: timed out');
    expect(screen.getByRole('term')).toHaveTextContent('registry/runs');
  });
});
