import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { ExploreItem } from '@waymark/plugin-mlops-common';
import type { ReactNode } from 'react';
import { mlopsTranslationRef } from '../../translation';
import { AttentionCell } from '../explore/columns/AttentionCell';
import { LastRunCell, MetricCell } from '../explore/columns/cells';
import { OwnerCell } from '../explore/columns/OwnerCell';
import { NameCell } from '../explore/columns/NameCell';
import { VersionCell } from '../explore/columns/VersionCell';

const useStyles = makeStyles(theme => ({
  item: {
    display: 'grid',
    gridTemplateColumns:
      'minmax(0, 2.4fr) minmax(0, 1.2fr) minmax(0, 1.4fr) minmax(0, 0.8fr) minmax(0, 1.1fr)',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    padding: theme.spacing(1.5, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    [theme.breakpoints.down('md')]: {
      gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    },
    [theme.breakpoints.down('xs')]: {
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    },
  },
  name: {
    minWidth: 0,
    [theme.breakpoints.down('md')]: { gridColumn: '1 / -1' },
  },
  chips: { marginTop: theme.spacing(0.5), marginLeft: theme.spacing(4) },
  facts: { display: 'contents', margin: 0 },
  fact: { minWidth: 0 },
  label: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
  value: { margin: 0, fontSize: theme.typography.body2.fontSize },
  nothing: { color: theme.palette.text.secondary },
}));

/** One model in production, at a glance. */
export function ProductionRow(props: { item: ExploreItem }) {
  const { item } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const nothing = (text: string) => (
    <span className={classes.nothing}>{text}</span>
  );
  return (
    <li className={classes.item}>
      <div className={classes.name}>
        <NameCell item={item} />
        {item.attention && item.attention.length > 0 && (
          <div className={classes.chips}>
            <AttentionCell item={item} />
          </div>
        )}
      </div>
      <dl className={classes.facts}>
        <Fact label={t('home.production.owner')}>
          <OwnerCell item={item} />
        </Fact>
        <Fact label={t('home.production.version')}>
          {item.latestVersion ? (
            <VersionCell item={item} />
          ) : (
            nothing(t('home.production.noVersion'))
          )}
        </Fact>
        <Fact label={t('home.production.metric')}>
          {item.headlineMetric ? (
            <MetricCell item={item} />
          ) : (
            nothing(t('home.production.noMetric'))
          )}
        </Fact>
        <Fact label={t('home.production.lastRun')}>
          {item.lastRun ? (
            <LastRunCell item={item} />
          ) : (
            nothing(t('home.production.noRun'))
          )}
        </Fact>
      </dl>
    </li>
  );
}

function Fact(props: { label: string; children: ReactNode }) {
  const { label, children } = props;
  const classes = useStyles();
  return (
    <div className={classes.fact}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>{children}</dd>
    </div>
  );
}
