import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { useEntityOnPage } from '../page/useEntityOnPage';
import { overviewCardsOf } from './overviewCards';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(3),
    alignItems: 'start',
    [theme.breakpoints.up('md')]: {
      gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
    },
  },
  column: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(3),
  },
}));

/** @public */
export interface OverviewContentProps {
  /** Above the short cards, such as the catalog's About card. */
  about?: ReactNode;
}

/**
 * The overview of a model, dataset or pipeline: all cards of its kind in two
 * columns, on a narrow screen in one, with what the page is about first.
 */
export function OverviewContent(props: OverviewContentProps) {
  const { about } = props;
  const classes = useStyles();
  const { entity } = useEntityOnPage();
  const { content, info } = overviewCardsOf(entity.kind);
  return (
    <div className={classes.root}>
      <div className={classes.column}>
        {content.map((Card, index) => (
          <Card key={index} />
        ))}
      </div>
      <div className={classes.column}>
        {about}
        {info.map((Card, index) => (
          <Card key={index} />
        ))}
      </div>
    </div>
  );
}
