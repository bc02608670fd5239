import { mockBreakpoint } from '@backstage/core-components/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onPhone } from '@waymark/plugin-test-parts/page';
import { renderRaci } from '../../__testUtils__/renderRaci';
import { churnRaci, customersRaci, makeEntityRaci } from '../../fixtures';
import { RaciContent } from '../page/RaciContent';

const cards = async () =>
  within(
    await screen.findByRole('list', { name: 'Who acts for what' }),
  ).getAllByRole('listitem');

describe('matrix on a phone', () => {
  onPhone();

  it('is an entity a card, with who acts now', async () => {
    renderRaci(<RaciContent />);
    const [churn, customers] = await cards();
    expect(within(churn).getByRole('link', { name: 'Churn' })).toBeVisible();
    expect(churn).toHaveTextContent(/Now: Monitoring.*Pat Rowe.*Legacy/);
    expect(churn).toHaveTextContent('5 gaps');
    expect(customers).not.toHaveTextContent('gap');
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('shows the activity that is chosen in place of now', async () => {
    renderRaci(<RaciContent />, { address: '/?activity=scoping' });
    const [churn] = await cards();
    expect(churn).toHaveTextContent(/Scoping.*Accountable: Ana Lopez/);
    expect(churn).not.toHaveTextContent('Monitoring');
  });

  it('says of what is in no stage that it is in none', async () => {
    renderRaci(<RaciContent />, {
      data: { entities: [{ ...churnRaci, stage: undefined }] },
    });
    const [churn] = await cards();
    expect(churn).toHaveTextContent('In no stage, by its lifecycle');
  });

  it('says of each in which group it is', async () => {
    renderRaci(<RaciContent />, {
      address: '/?group=system',
      data: { entities: [churnRaci, { ...customersRaci, system: undefined }] },
    });
    const [churn, customers] = await cards();
    expect(churn).toHaveTextContent(/^System: billing/);
    expect(customers).toHaveTextContent(/^System: None/);
  });

  it('hides its filters, but how many are set, until they are asked for', async () => {
    mockBreakpoint({ matches: true });
    renderRaci(<RaciContent />, { address: '/?kind=model&role=informed' });
    await cards();
    const toggle = screen.getByRole('button', { name: 'Filters (2)' });
    expect(toggle).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('button', { name: 'Kind: model' })).toBeNull();
    await userEvent.click(toggle);
    expect(
      screen.getByRole('button', { name: 'Kind: model' }),
    ).toBeInTheDocument();
  });

  it('draws the cards in sight alone', async () => {
    const entities = Array.from({ length: 100 }, (_, index) =>
      makeEntityRaci({ ...churnRaci, entityRef: `model:default/m-${index}` }),
    );
    renderRaci(<RaciContent />, { data: { entities } });
    expect((await cards()).length).toBeLessThan(30);
  });
});
