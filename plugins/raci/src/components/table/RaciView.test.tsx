import { act, screen, within } from '@testing-library/react';
import { renderRaci } from '../../__testUtils__/renderRaci';
import { churnGaps, churnRaci } from '../../fixtures';
import { RaciView } from './RaciView';

const original = window.ResizeObserver;
let resize: (width: number) => void;

beforeEach(() => {
  window.ResizeObserver = class {
    constructor(onResize: ResizeObserverCallback) {
      resize = width =>
        act(() =>
          onResize(
            [{ contentRect: { width } } as ResizeObserverEntry],
            this as unknown as ResizeObserver,
          ),
        );
    }
    observe() {}
    unobserve() {}
    disconnect() {}
  };
});
afterEach(() => {
  window.ResizeObserver = original;
});

describe('RaciView', () => {
  it('is a list by activity where a table has no room, and says the same', async () => {
    renderRaci(<RaciView raci={churnRaci} activities={new Map()} />);
    await screen.findByRole('table');
    resize(320);
    expect(screen.queryByRole('table')).toBeNull();
    const list = screen.getByRole('list', {
      name: 'Who acts for Churn, by activity and role',
    });
    const monitoring = within(list)
      .getByRole('heading', { name: /^Monitoring/ })
      .closest('li') as HTMLElement;
    expect(monitoring).toHaveAttribute('aria-current', 'step');
    const terms = within(monitoring).getAllByRole('term');
    expect(terms.map(({ textContent }) => textContent)).toEqual([
      'Responsible',
      'Accountable',
      'Consulted',
      'Informed',
    ]);
    const [, accountable, consulted] =
      within(monitoring).getAllByRole('definition');
    expect(accountable).toHaveTextContent(
      /Pat Rowe.*Left.*from system billing/,
    );
    expect(consulted).toHaveTextContent('Not stated');
    expect(monitoring).toHaveTextContent(churnGaps.left.mend);
    resize(900);
    expect(screen.getByRole('table')).toBeInTheDocument();
  });
});
