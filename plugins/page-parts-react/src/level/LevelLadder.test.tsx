import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { LevelLadder } from './LevelLadder';

describe('LevelLadder', () => {
  it.each([
    [0, 3],
    [2, 3],
    [3, 3],
  ])('has %d of %d steps filled', (level, highest) => {
    renderInTestApp(<LevelLadder level={level} highest={highest} />);
    const ladder = screen.getByRole('img', {
      name: `Level ${level} of ${highest}`,
    });
    expect(ladder.children).toHaveLength(highest);
    expect(ladder.querySelectorAll('[data-reached]')).toHaveLength(level);
  });

  it('is silent where the level is told beside it', () => {
    renderInTestApp(<LevelLadder level={1} highest={2} silent />);
    expect(screen.queryByRole('img')).toBeNull();
  });
});
