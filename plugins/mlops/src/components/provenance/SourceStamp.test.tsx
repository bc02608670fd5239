import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { SourceStamp } from './SourceStamp';

const at = new Date(Date.now() - 3 * 3_600_000).toISOString();

describe('SourceStamp', () => {
  it('says which source, when, and leads there', () => {
    renderInTestApp(
      <SourceStamp
        source={{
          id: 'mlflow-production',
          type: 'mlflow',
          url: 'https://mlflow.example.com/#/models/a',
        }}
        at={at}
      />,
    );
    const link = screen.getByRole('link', { name: /mlflow-production/ });
    expect(link).toHaveAttribute(
      'href',
      'https://mlflow.example.com/#/models/a',
    );
    expect(link.parentElement).toHaveTextContent(
      /^from mlflow-production.*, 3 hours ago$/,
    );
    expect(link.parentElement).toHaveAttribute(
      'title',
      expect.stringContaining('Connection mlflow-production (mlflow) · read'),
    );
  });

  it('makes no link of an address that is none', () => {
    const url = ['javascript', 'alert(1)'].join(':');
    renderInTestApp(<SourceStamp source={{ id: 'evil', url }} />);
    expect(screen.getByText('from evil')).toBeInTheDocument();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('says when a value was declared', () => {
    renderInTestApp(<SourceStamp source="declared" />);
    expect(screen.getByText('declared in Git')).toBeInTheDocument();
  });
});
