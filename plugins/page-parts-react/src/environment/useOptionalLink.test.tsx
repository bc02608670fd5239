import { createRouteRef } from '@backstage/core-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { useOptionalLink } from './useOptionalLink';

describe('useOptionalLink', () => {
  const gatesRouteRef = createRouteRef({ id: 'gates' });

  function Link() {
    return <p>gates are at {useOptionalLink(gatesRouteRef) ?? 'no address'}</p>;
  }

  it('is the address of a page that the app shows', () => {
    renderInTestApp(<Link />, { mountedRoutes: { '/gates': gatesRouteRef } });
    expect(screen.getByText('gates are at /gates')).toBeInTheDocument();
  });

  it('is nothing where the app does not show it', () => {
    renderInTestApp(<Link />);
    expect(screen.getByText('gates are at no address')).toBeInTheDocument();
  });
});
