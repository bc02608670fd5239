import { Link } from '@backstage/core-components';
import type { RouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { useOptionalLink } from '@waymark/plugin-page-parts-react';
import type { ReactNode } from 'react';

const useStyles = makeStyles({ link: { whiteSpace: 'nowrap' } });

/** The way from a card to the tab that says more; absent where there is none. */
export function CardLink(props: {
  to: RouteRef<undefined>;
  children: ReactNode;
}) {
  const { to, children } = props;
  const classes = useStyles();
  const link = useOptionalLink(to);
  return link ? (
    <Link to={link} className={classes.link}>
      {children}
    </Link>
  ) : null;
}
