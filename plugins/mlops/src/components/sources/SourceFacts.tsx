import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { SourceStatus } from '@waymark/plugin-mlops-common';
import { RelativeTime, useLocale } from '@waymark/plugin-page-parts-react';
import type { ReactNode } from 'react';
import { mlopsTranslationRef } from '../../translation';

const COUNTS = ['models', 'versions', 'runs', 'datasets', 'pipelines'] as const;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    justifyContent: 'space-between',
    gap: theme.spacing(2, 6),
  },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2, 4),
    margin: 0,
  },
  term: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
  value: { margin: 0 },
  number: {
    fontSize: theme.typography.h6.fontSize,
    fontWeight: theme.typography.subtitle2.fontWeight,
    fontVariantNumeric: 'tabular-nums',
  },
}));

/** What a connection brought, and when it was and will be read. */
export function SourceFacts(props: { source: SourceStatus }) {
  const { source } = props;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const fact = (term: string, value: ReactNode, number?: boolean) => (
    <div key={term}>
      <dt className={classes.term}>{term}</dt>
      <dd className={`${classes.value} ${number ? classes.number : ''}`}>
        {value}
      </dd>
    </div>
  );
  const time = (at: string | undefined, otherwise: string) =>
    at ? <RelativeTime at={at} /> : otherwise;
  return (
    <div className={classes.root}>
      <dl className={classes.facts}>
        {COUNTS.map(name =>
          fact(
            t(`sources.counts.${name}`),
            source.counts[name].toLocaleString(locale),
            true,
          ),
        )}
      </dl>
      <dl className={classes.facts}>
        {fact(
          t('sources.lastSuccess'),
          time(source.lastSuccess, t('sources.never')),
        )}
        {fact(
          t('sources.lastFullSuccess'),
          time(source.lastFullSuccess, t('sources.never')),
        )}
        {fact(
          t('sources.nextRun'),
          time(source.nextRun, t('sources.notScheduled')),
        )}
      </dl>
    </div>
  );
}
