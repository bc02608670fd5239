import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ApiQuery } from '../queries/useApiQuery';
import { QueryView } from './QueryView';

function render(query: Partial<ApiQuery<string>>) {
  const retry = jest.fn();
  renderInTestApp(
    <QueryView query={{ loading: false, retry, ...query }}>
      {value => <p>value: {value}</p>}
    </QueryView>,
  );
  return retry;
}

describe('QueryView', () => {
  it('says that it is loading', () => {
    render({ loading: true });
    expect(screen.getByRole('progressbar', { name: 'Loading' })).toBeVisible();
  });

  it('keeps the value while it is asked for again, or that fails', () => {
    render({ value: 'a', loading: true, error: new Error('down') });
    expect(screen.getByText('value: a')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says what failed and asks again', async () => {
    const retry = render({ error: new Error('no such version') });
    expect(screen.getByRole('alert')).toHaveTextContent('no such version');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalledTimes(1);
  });

  it('tells what may not be seen from what failed', () => {
    render({ error: Object.assign(new Error(), { name: 'NotAllowedError' }) });
    expect(screen.getByText('You may not see this')).toBeInTheDocument();
  });
});
