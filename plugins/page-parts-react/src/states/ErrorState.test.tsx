import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { ErrorState, type ErrorWords } from './ErrorState';

const named = (name: string) =>
  Object.assign(new Error('gate B7 is gone'), { name });

function render(error: Error, words?: ErrorWords) {
  renderInTestApp(<ErrorState error={error} words={words} />);
  return screen.getByRole('alert');
}

describe('ErrorState', () => {
  it.each([
    ['AuthenticationError', 'You are signed out'],
    ['NotFoundError', 'Nothing here'],
    ['TimeoutError', 'The backend does not answer'],
    ['Error', 'This did not work'],
  ])('says of a %s: %s', (name, title) => {
    const alert = render(named(name));
    expect(alert).toHaveTextContent(title);
    expect(alert).toHaveTextContent('What the backend said: gate B7 is gone');
  });

  it('says what it means in the words of the place', () => {
    const words: ErrorWords = {
      notFoundTitle: 'No such gate',
      details: message => `The tower: ${message}`,
    };
    const alert = render(named('NotFoundError'), words);
    expect(alert).toHaveTextContent('No such gate');
    expect(alert).toHaveTextContent('The tower: gate B7 is gone');
    expect(alert).not.toHaveTextContent('Nothing here');
  });

  it('says in those words that nobody answers', () => {
    const alert = render(named('TimeoutError'), {
      unavailableTitle: 'The tower is silent',
      unavailable: 'Wait for the next flight.',
    });
    expect(alert).toHaveTextContent('The tower is silent');
    expect(alert).toHaveTextContent('Wait for the next flight.');
  });

  it('offers to try again only where one can', () => {
    render(named('Error'));
    expect(screen.queryByRole('button')).toBeNull();
  });
});
