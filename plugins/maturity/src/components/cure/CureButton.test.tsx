import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import type { Cure } from '@waymark/plugin-maturity-common';
import { CureButton } from './CureButton';
import { CureText } from './CureText';

const template: Cure = {
  text: 'Declare it.',
  template: {
    ref: 'template:default/declare-monitoring',
    values: { entityRef: 'model:default/churn', monitoring: { tool: 'x&y' } },
  },
};

describe('CureButton', () => {
  it('is nothing where the cure is words alone, or there is none', () => {
    renderInTestApp(
      <>
        <CureButton cure={{ text: 'Ask Ana.' }} title="Monitor" />
        <CureButton cure={undefined} title="Monitor" />
        <CureButton
          cure={{ text: 'Ask Ana.', url: `${'javascript'}:alert(1)` }}
          title="Monitor"
        />
      </>,
    );
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('opens the page that helps', () => {
    renderInTestApp(
      <CureButton
        cure={{ text: 'Read.', url: 'https://docs.example.org/ci' }}
        title="CI"
      />,
    );
    expect(
      screen.getByRole('button', { name: /^Open what helps with “CI”/ }),
    ).toHaveAttribute('href', 'https://docs.example.org/ci');
  });

  it('names the template where the app has no Create page', () => {
    renderInTestApp(<CureButton cure={template} title="Monitor" />);
    expect(
      screen.getByText(/template:default\/declare-monitoring does it/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('CureText', () => {
  it('tells words, code and what is to be copied apart', () => {
    renderInTestApp(
      <CureText
        title="Monitor"
        text={'Set `spec.monitoring`:\n\n```yaml\ntool: x\n```'}
      />,
    );
    expect(screen.getByText('spec.monitoring').tagName).toBe('CODE');
    expect(
      screen.getByRole('group', { name: 'To copy, for “Monitor”' }),
    ).toHaveTextContent('tool: x');
  });
});
