import { renderInTestApp } from '@backstage/frontend-test-utils';
import { fireEvent, screen } from '@testing-library/react';
import { ExamplePeoplePage } from './ExamplePeoplePage';

const people = [
  { entityRef: 'user:default/ada', name: 'Ada Quill', role: 'Data scientist' },
  { entityRef: 'user:default/ben', name: 'Ben', role: 'Compliance' },
];

describe('ExamplePeoplePage', () => {
  beforeEach(() => window.sessionStorage.clear());

  it('says that the people are invented and offers each of them', async () => {
    await renderInTestApp(
      <ExamplePeoplePage people={people} onSignInSuccess={jest.fn()} />,
    );
    expect(screen.getByText(/all of its people are invented/)).toBeVisible();
    expect(
      screen.getAllByRole('button').map(button => button.textContent),
    ).toEqual(['AQAda QuillData scientist', 'BBBenCompliance']);
  });

  it('remembers the choice for the session and offers to choose again when it fails', async () => {
    // A portal that runs on this machine must not sign anybody in here.
    const fetch = jest
      .spyOn(globalThis, 'fetch')
      .mockRejectedValue(new TypeError('Failed to fetch'));
    await renderInTestApp(
      <ExamplePeoplePage people={people} onSignInSuccess={jest.fn()} />,
    );
    fireEvent.click(screen.getByRole('button', { name: /Ada Quill/ }));
    expect(window.sessionStorage.getItem('waymark.example-person')).toBe(
      'user:default/ada',
    );
    fireEvent.click(
      await screen.findByRole('button', { name: 'Choose again' }),
    );
    expect(screen.getByText('Who would you like to be?')).toBeVisible();
    expect(window.sessionStorage.getItem('waymark.example-person')).toBeNull();
    expect(fetch).toHaveBeenCalled();
    fetch.mockRestore();
  });
});
