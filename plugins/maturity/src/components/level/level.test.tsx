import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { LevelMark } from './LevelMark';

describe('LevelMark', () => {
  it.each([
    [{ level: 0, levelName: 'Ad hoc' }, 'Level 0 · Ad hoc'],
    [{ level: 2 }, 'Level 2'],
    [
      { level: 2, levelName: 'Repeatable', waived: 1 },
      'Level 2 · Repeatable (1 waived)',
    ],
  ])('of %o is “%s”', (props, text) => {
    renderInTestApp(
      <div data-testid="mark">
        <LevelMark {...props} />
      </div>,
    );
    expect(screen.getByTestId('mark')).toHaveTextContent(
      new RegExp(`^${text.replace(/[()]/g, '\\$&')}$`),
    );
  });
});
