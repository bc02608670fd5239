import { render, screen } from '@testing-library/react';
import { ChartFrame } from './ChartFrame';

describe('ChartFrame', () => {
  it('is a picture with a name, and keeps room for its chart', () => {
    render(
      <ChartFrame
        label="3 of 5 done"
        height={220}
        narrowest={240}
        below="Legend"
      >
        {width => <p>{`${width} wide`}</p>}
      </ChartFrame>,
    );
    const picture = screen.getByRole('img', { name: '3 of 5 done' });
    expect(picture).toHaveStyle({ minHeight: '220px' });
    expect(picture).toHaveTextContent('240 wideLegend');
  });

  it('shows what is below before the chart is in sight', () => {
    const draw = jest.fn();
    class Observer {
      observe() {}
      disconnect() {}
    }
    Object.assign(window, { IntersectionObserver: Observer });
    try {
      render(
        <ChartFrame label="Days" height={220} narrowest={240} below="Legend">
          {draw}
        </ChartFrame>,
      );
    } finally {
      Object.assign(window, { IntersectionObserver: undefined });
    }
    expect(screen.getByText('Legend')).toBeInTheDocument();
    expect(draw).not.toHaveBeenCalled();
  });
});
