import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { fireEvent, screen } from '@testing-library/react';
import { useLocation } from 'react-router-dom';
import { useRowLink } from './useRowLink';

function Row() {
  const link = useRowLink();
  const { pathname, search } = useLocation();
  return (
    <>
      {link({ to: '/runs?run=7', text: 'run 7', children: <b>7</b> })}
      <p>at {pathname + search}</p>
    </>
  );
}

describe('useRowLink', () => {
  const analytics = mockApis.analytics.mock();

  beforeEach(() => {
    jest.clearAllMocks();
    renderInTestApp(<Row />, { apis: [analytics] });
  });

  it('has an address of its own and follows it inside the app', async () => {
    const link = await screen.findByRole('link', { name: '7' });
    expect(link).toHaveAttribute('href', '/runs?run=7');
    fireEvent.click(link);
    expect(await screen.findByText('at /runs?run=7')).toBeInTheDocument();
    expect(analytics.captureEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        action: 'click',
        subject: 'run 7',
        attributes: { to: '/runs?run=7' },
      }),
    );
  });

  it.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }])(
    'leaves a click with %p to the browser',
    async keys => {
      const link = await screen.findByRole('link', { name: '7' });
      const left: boolean[] = [];
      // jsdom can open no tab; whatever is left to it ends here.
      const end = (event: Event) => {
        left.push(!event.defaultPrevented);
        event.preventDefault();
      };
      document.addEventListener('click', end, { once: true });
      fireEvent.click(link, keys);
      expect(left).toEqual([true]);
      expect(screen.getByText('at /')).toBeInTheDocument();
    },
  );
});
