import { renderInTestApp } from '@backstage/frontend-test-utils';
import NoneIcon from '@material-ui/icons/DoneAll';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CursorList } from '../queries/useCursorList';
import { ListView } from './ListView';

type Numbers = { items: number[]; pageInfo: {}; totalItems?: number };

function render(parts: Partial<CursorList<Numbers>>) {
  const list: CursorList<Numbers> = {
    items: [],
    stale: false,
    loading: false,
    hasMore: false,
    loadMore: jest.fn(),
    retry: jest.fn(),
    ...parts,
  };
  renderInTestApp(
    <ListView list={list} empty={{ icon: NoneIcon, title: 'No numbers' }}>
      {items => <p>{items.join(', ')}</p>}
    </ListView>,
  );
  return list;
}

const page = (totalItems?: number): Numbers => ({
  items: [],
  pageInfo: {},
  totalItems,
});

describe('ListView', () => {
  it('waits for the first page', async () => {
    render({ loading: true });
    expect(
      await screen.findByRole('progressbar', { name: 'Loading' }),
    ).toBeInTheDocument();
  });

  it('lets one try the first page again', async () => {
    const { retry } = render({ error: new Error('it is down') });
    expect(await screen.findByText(/it is down/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalledTimes(1);
  });

  it('says that nothing is there, but not before the last page', async () => {
    render({ first: page() });
    expect(await screen.findByText('No numbers')).toBeInTheDocument();
  });

  it('goes on after a page of which nothing may be seen', async () => {
    const { loadMore } = render({ first: page(), hasMore: true });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show more' }),
    );
    expect(loadMore).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('No numbers')).toBeNull();
  });

  it('keeps what it has where a later page fails', async () => {
    render({
      first: page(1),
      items: [7],
      hasMore: true,
      error: new Error('it is down'),
    });
    expect(await screen.findByText('7')).toBeInTheDocument();
    expect(screen.getByText(/it is down/)).toBeInTheDocument();
    expect(screen.getByText('1 entry')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });
});
