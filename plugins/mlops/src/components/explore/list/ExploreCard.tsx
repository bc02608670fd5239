import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExploreItem } from '@waymark/plugin-mlops-common';
import { memo, type ReactNode } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { AttentionCell } from '../columns/AttentionCell';
import { LastRunCell, MetricCell } from '../columns/cells';
import { NameCell } from '../columns/NameCell';
import { OwnerCell } from '../columns/OwnerCell';
import { VersionCell } from '../columns/VersionCell';

const useStyles = makeStyles(theme => ({
  card: {
    height: `calc(100% - ${theme.spacing(1.5)}px)`,
    boxSizing: 'border-box',
    padding: theme.spacing(1.5),
    overflow: 'hidden',
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-between',
    fontSize: theme.typography.body2.fontSize,
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: theme.spacing(0, 1),
    margin: 0,
  },
  term: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
  value: { margin: 0, minWidth: 0, overflow: 'hidden' },
  foot: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    minWidth: 0,
  },
  owner: { minWidth: 0, flex: '1 1 0' },
  attention: { minWidth: 0, flex: '0 1 auto' },
}));

function Card(props: { item: ExploreItem }) {
  const { item } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const fact = (term: string, value: ReactNode) => (
    <div className={classes.value}>
      <dt className={classes.term}>{term}</dt>
      <dd className={classes.value}>{value}</dd>
    </div>
  );
  return (
    <Paper variant="outlined" className={classes.card}>
      <NameCell item={item} />
      <dl className={classes.facts}>
        {fact(t('explore.card.version'), <VersionCell item={item} />)}
        {fact(t('explore.card.metric'), <MetricCell item={item} />)}
        {fact(t('explore.card.lastRun'), <LastRunCell item={item} />)}
      </dl>
      <div className={classes.foot}>
        <div className={classes.owner}>
          <OwnerCell item={item} />
        </div>
        {item.attention && item.attention.length > 0 && (
          <div className={classes.attention}>
            <AttentionCell item={item} />
          </div>
        )}
      </div>
    </Paper>
  );
}

/** One entity on a phone: the name, three facts, the owner, what is wrong. */
export const ExploreCard = memo(Card);
