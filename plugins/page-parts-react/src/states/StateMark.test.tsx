import DoneIcon from '@material-ui/icons/Done';
import { render, screen } from '@testing-library/react';
import { StateMark } from './StateMark';

describe('StateMark', () => {
  it('says the state by its word alone, beside a shape', () => {
    render(
      <StateMark icon={DoneIcon} iconClass="coloured">
        Approved
      </StateMark>,
    );
    const mark = screen.getByText('Approved');
    expect(mark).toHaveTextContent(/^Approved$/);
    const shape = mark.querySelector('svg');
    expect(shape).toHaveAttribute('aria-hidden', 'true');
    expect(shape).toHaveClass('coloured');
  });
});
