import { useAnalytics } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  useCallback,
  useEffect,
  useRef,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { useHref, useNavigate } from 'react-router-dom';

const useStyles = makeStyles(theme => ({
  link: {
    color: theme.palette.primary.main,
    textDecoration: 'none',
    '&:hover': { textDecoration: 'underline' },
  },
}));

/** Draws a link to a page of the app; `text` is what it is called. */
export type DrawRowLink = (link: {
  to: string;
  text: string;
  children: ReactNode;
}) => JSX.Element;

/**
 * Links for the cells of a long list. They do what Backstage's own do: follow
 * inside the app, open elsewhere where the reader asks for it, and tell the
 * analytics. But each of those matches its address against all routes when it
 * is drawn, and a turn of the wheel draws dozens.
 */
export function useRowLink(): DrawRowLink {
  const classes = useStyles();
  const analytics = useAnalytics();
  const navigate = useNavigate();
  const base = useHref('/').replace(/\/$/, '');
  // Both change with the address, and rows must not be drawn again for that.
  const latest = useRef({ analytics, navigate });
  useEffect(() => {
    latest.current = { analytics, navigate };
  }, [analytics, navigate]);
  return useCallback<DrawRowLink>(
    ({ to, text, children }) => (
      <a
        className={classes.link}
        href={`${base}${to}`}
        dir="auto"
        onClick={event => {
          latest.current.analytics.captureEvent('click', text, {
            attributes: { to },
          });
          if (isPlain(event)) {
            event.preventDefault();
            latest.current.navigate(to);
          }
        }}
      >
        {children}
      </a>
    ),
    [base, classes.link],
  );
}

/** A click that asks for neither a new tab nor a download. */
function isPlain(event: MouseEvent): boolean {
  const { button, metaKey, altKey, ctrlKey, shiftKey } = event;
  return button === 0 && !(metaKey || altKey || ctrlKey || shiftKey);
}
