import { renderInTestApp } from '@backstage/frontend-test-utils';
import { createRouteRef } from '@backstage/core-plugin-api';
import { screen } from '@testing-library/react';
import { useOwnedLink } from './useOwnedLink';

const unrelated = createRouteRef({ id: 'unrelated' });

function Shown(props: { kind: string }) {
  const link = useOwnedLink('group:default/insight')(props.kind);
  return <p>{link ?? 'no link'}</p>;
}

describe('useOwnedLink', () => {
  it('gives none where the app has no such list', async () => {
    renderInTestApp(<Shown kind="Model" />, {
      mountedRoutes: { '/unrelated': unrelated },
    });
    expect(await screen.findByText('no link')).toBeInTheDocument();
  });
});
